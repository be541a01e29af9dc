package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Measure.R10;
import static dev.jumun.benchmarks.Measure.R4;
import static dev.jumun.benchmarks.Measure.R7;

import dev.jumun.benchmarks.jmh.HotPaths;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures ratios, all of them or those that are named: both sides in turns, in one run, on one machine. Prints a table,
 * and fails if the data does not prove to be what was acknowledged. Named {@code jmh}, it runs {@link HotPaths} instead.
 */
public final class Bench {
    private static final Set<Measure> ON_MYSQL = EnumSet.complementOf(EnumSet.of(R4, R7, R10));
    private static final String JMH = "jmh";
    private static final int BAD_USE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
        Set<String> known = known();
        List<String> names = List.of(arguments);
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "./jumun bench knows no %s, only %s%n", String.join(" ", unknown), String.join(" ", known));
            System.exit(BAD_USE);
        }
        Set<Measure> wanted = EnumSet.allOf(Measure.class);
        wanted.removeIf(measure -> !names.isEmpty() && !names.contains(measure.name()));
        List<Ratio> ratios = measure(wanted);
        if (names.contains(JMH)) {
            new Runner(new OptionsBuilder().include(HotPaths.class.getName()).build()).run();
        }
        if (!ratios.isEmpty()) {
            System.out.println("\n" + Ratio.HEADER);
            ratios.forEach(ratio -> System.out.println(ratio.row()));
        }
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Measure.values()).map(Measure::name).forEach(known::add);
        known.add(JMH);
        return known;
    }

    private static List<Ratio> measure(Set<Measure> wanted) throws IOException, SQLException {
        List<Ratio> ratios = new ArrayList<>();
        InMemory.measure(wanted, ratios);
        if (!Collections.disjoint(wanted, ON_MYSQL)) {
            try (MySql mysql = new MySql()) {
                HotSku.measure(mysql, wanted, ratios);
                HotCampaign.measure(mysql, wanted, ratios);
                Spread.measure(mysql, wanted, ratios);
                WithRedis.measure(mysql, wanted, ratios);
            }
        }
        return ratios;
    }
}
