package dev.jumun.benchmarks;

import java.util.OptionalDouble;

/** What is measured, named as in the design where it has a name there, and what its ratio has to reach. */
enum Measure {
    R1("place order through HTTP on one hot SKU, MySQL / B1 raw lock", "/s", 6, false),
    R2("place order through HTTP on 10,000 SKUs, MySQL / B2 raw spread", "/s", 2, false),
    R3("place order by the core alone on one hot SKU, MySQL / B1 raw lock", "/s", 11, false),
    R4("product read through HTTP, in memory / B3 bare HTTP", "/s", 0.8, false),
    R5("first-come coupon issue through HTTP, MySQL / B1 raw lock", "/s", 8, false),
    R6(
            "first-come coupon issue through HTTP, MySQL and Redis, 95 % after it sold out / B3 parse and echo",
            "/s", 0.6, false),
    R7("place order through HTTP on one hot SKU, in memory / B3 parse and echo", "/s", 0.6, false),
    R8("p99 of R1 at half its top rate / p99 of B1 at half its top rate", "ms", 1, true),
    R9("R2 on 1,000,000 orders and 100,000 SKUs / R2 on an empty schema", "/s", 0.9, false),
    R10("start to first 200, in memory / bare Javalin", "ms", 2, true),
    READ("product read through HTTP, MySQL and Redis / B3 bare HTTP", "/s", 0.7, false),
    REDIS_ORDER("place order through HTTP on one hot SKU, MySQL and Redis / MySQL alone", "/s"),
    REDIS_REPEAT("repeated order through HTTP, MySQL and Redis / MySQL alone", "/s"),
    REDIS_LATE("order of a SKU that is sold out through HTTP, MySQL and Redis / MySQL alone", "/s"),
    REDIS_COUPON("first-come coupon issue through HTTP, MySQL and Redis / MySQL alone", "/s"),
    REDIS_READ("product read through HTTP, MySQL and Redis / MySQL alone", "/s");

    private final String what;
    private final String unit;
    private final OptionalDouble goal;
    private final boolean isMost;

    /** The goal is the least that the ratio may be, or the most. */
    Measure(String what, String unit, double goal, boolean isMost) {
        this.what = what;
        this.unit = unit;
        this.goal = OptionalDouble.of(goal);
        this.isMost = isMost;
    }

    /** Shown, and no more: more is better. */
    Measure(String what, String unit) {
        this.what = what;
        this.unit = unit;
        this.goal = OptionalDouble.empty();
        this.isMost = false;
    }

    String what() {
        return what;
    }

    String unit() {
        return unit;
    }

    /** What is said of a ratio. */
    String verdict(double ratio) {
        if (goal.isEmpty()) {
            return "";
        }
        return (isMost ? ratio <= goal.getAsDouble() : ratio >= goal.getAsDouble()) ? "reached" : "missed";
    }

    String goal() {
        return goal.isEmpty() ? "" : "%s %.2f".formatted(isMost ? "≤" : "≥", goal.getAsDouble());
    }
}
