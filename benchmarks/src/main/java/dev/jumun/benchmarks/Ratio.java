package dev.jumun.benchmarks;

/**
 * One line of the table.
 *
 * @param measure what was measured
 * @param ours Jumun's figure
 * @param baseline the figure beside it, from the same run
 */
record Ratio(Measure measure, double ours, double baseline) {
    static final String HEADER = """
            | # | measured | Jumun | baseline | ratio | goal | |
            | --- | --- | ---: | ---: | ---: | ---: | --- |""";

    double value() {
        return ours / baseline;
    }

    String row() {
        return "| %s | %s | %s | %s | %.2f | %s | %s |"
                .formatted(
                        measure,
                        measure.what(),
                        figure(ours),
                        figure(baseline),
                        value(),
                        measure.goal(),
                        measure.verdict(value()));
    }

    /** Few milliseconds are told to a tenth. */
    private String figure(double figure) {
        return (figure < 100 ? "%,.1f %s" : "%,.0f %s").formatted(figure, measure.unit());
    }
}
