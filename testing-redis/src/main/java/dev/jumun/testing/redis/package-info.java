/** Real Redis servers for tests and benchmarks. */
@NullMarked
package dev.jumun.testing.redis;

import org.jspecify.annotations.NullMarked;
