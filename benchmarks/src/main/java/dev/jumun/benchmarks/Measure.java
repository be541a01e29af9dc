package dev.jumun.benchmarks;

/** What is measured, named as in the design, and what its ratio has to reach. */
enum Measure {
    R1("place order through HTTP on one hot SKU, MySQL / B1 raw lock", "/s", 6, false),
    R2("place order through HTTP on 10,000 SKUs, MySQL / B2 raw spread", "/s", 2, false),
    R3("place order by the core alone on one hot SKU, MySQL / B1 raw lock", "/s", 11, false),
    R4("product read through HTTP, in memory / B3 bare HTTP", "/s", 0.8, false),
    R5("first-come coupon issue through HTTP, MySQL / B1 raw lock", "/s", 8, false),
    R7("place order through HTTP on one hot SKU, in memory / B3 parse and echo", "/s", 0.6, false),
    R8("p99 of R1 at half its top rate / p99 of B1 at half its top rate", "ms", 1, true),
    R9("R2 on 1,000,000 orders and 100,000 SKUs / R2 on an empty schema", "/s", 0.9, false),
    R10("start to first 200, in memory / bare Javalin", "ms", 2, true);

    private final String what;
    private final String unit;
    private final double goal;
    private final boolean isMost;

    /** The goal is the least that the ratio may be, or the most. */
    Measure(String what, String unit, double goal, boolean isMost) {
        this.what = what;
        this.unit = unit;
        this.goal = goal;
        this.isMost = isMost;
    }

    String what() {
        return what;
    }

    String unit() {
        return unit;
    }

    boolean isReachedBy(double ratio) {
        return isMost ? ratio <= goal : ratio >= goal;
    }

    String goal() {
        return "%s %.2f".formatted(isMost ? "≤" : "≥", goal);
    }
}
