/** A program that uses the core as a library. */
@org.jspecify.annotations.NullMarked
module dev.jumun.docs {
    requires static org.jspecify;
    requires dev.jumun.core;
    requires dev.jumun.inmemory;
}
