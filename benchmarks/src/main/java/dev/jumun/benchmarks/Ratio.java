package dev.jumun.benchmarks;

/**
 * One line of the table.
 *
 * @param name as in the design, such as R7
 * @param what is measured
 * @param ours Jumun's figure
 * @param baseline the figure beside it, from the same run
 * @param unit of both
 * @param goal what the ratio must reach
 * @param most whether the goal is the most it may be, and not the least
 */
record Ratio(String name, String what, double ours, double baseline, String unit, double goal, boolean most) {
    static final String HEADER = """
            | # | measured | Jumun | baseline | ratio | goal | |
            | --- | --- | ---: | ---: | ---: | ---: | --- |""";

    double value() {
        return ours / baseline;
    }

    boolean isReached() {
        return most ? value() <= goal : value() >= goal;
    }

    String row() {
        return "| %s | %s | %,.0f %s | %,.0f %s | %.2f | %s %.2f | %s |"
                .formatted(
                        name,
                        what,
                        ours,
                        unit,
                        baseline,
                        unit,
                        value(),
                        most ? "≤" : "≥",
                        goal,
                        isReached() ? "reached" : "missed");
    }
}
