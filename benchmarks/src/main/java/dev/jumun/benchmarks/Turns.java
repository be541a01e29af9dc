package dev.jumun.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Both sides of a ratio in turns, so that whatever else slows the machine down slows both: of the rounds, the one whose
 * ratio is the median.
 */
final class Turns {
    /** The compilers of a server are busy for half a minute and more, on the same cores. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 5;

    /** One side. */
    interface Side {
        /** Its figure, found in so much time. */
        double measured(Duration time);
    }

    private Turns() {}

    /** After each side has warmed up. */
    static Ratio measure(Measure measure, Side ours, Side baseline) {
        announce(measure);
        ours.measured(WARM_UP);
        baseline.measured(WARM_UP);
        return rounds(measure, ours, baseline);
    }

    /** Of what is cold each time. */
    static Ratio measureCold(Measure measure, Side ours, Side baseline) {
        announce(measure);
        return rounds(measure, ours, baseline);
    }

    private static void announce(Measure measure) {
        System.out.println(measure + ": " + measure.what());
    }

    private static Ratio rounds(Measure measure, Side ours, Side baseline) {
        List<Ratio> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Ratio ratio = new Ratio(measure, ours.measured(ROUND), baseline.measured(ROUND));
            System.out.printf(
                    "  round %d: %,.1f %s beside %,.1f: %.2f%n",
                    round, ratio.ours(), measure.unit(), ratio.baseline(), ratio.value());
            rounds.add(ratio);
        }
        rounds.sort(Comparator.comparingDouble(Ratio::value));
        return rounds.get(ROUNDS / 2);
    }
}
