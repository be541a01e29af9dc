/** The conformance kit: extend the contract of each driven port that you implement, and run it. */
@org.jspecify.annotations.NullMarked
module dev.jumun.tck {
    requires static org.jspecify;
    requires transitive dev.jumun.ports;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports dev.jumun.tck;

    opens dev.jumun.tck to
            org.junit.platform.commons;
}
