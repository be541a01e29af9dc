/** Every driven port in memory: for trying out, for tests, for small shops that can lose their data. */
@org.jspecify.annotations.NullMarked
module dev.jumun.inmemory {
    requires static org.jspecify;
    requires transitive dev.jumun.ports;

    exports dev.jumun.inmemory;
}
