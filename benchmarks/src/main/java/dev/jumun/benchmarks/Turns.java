package dev.jumun.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/** Both sides of a ratio in turns: each warms up, then rounds, and the median of each. */
final class Turns {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;

    /** One side. */
    interface Side {
        /** Its figure, found in so much time. */
        double measured(Duration time);
    }

    private Turns() {}

    static Ratio measure(Measure measure, Side ours, Side baseline) {
        System.out.println(measure + ": " + measure.what());
        ours.measured(WARM_UP);
        baseline.measured(WARM_UP);
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            our[round] = ours.measured(ROUND);
            their[round] = baseline.measured(ROUND);
            System.out.printf(
                    "  round %d: %,.1f %s beside %,.1f%n", round + 1, our[round], measure.unit(), their[round]);
        }
        return new Ratio(measure, median(our), median(their));
    }

    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
