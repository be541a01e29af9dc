/** The decisions. What it exports is one entry that takes driven ports and hands out driving ports. */
@org.jspecify.annotations.NullMarked
module dev.jumun.core {
    requires static org.jspecify;
    requires transitive dev.jumun.ports;

    exports dev.jumun.core;
}
