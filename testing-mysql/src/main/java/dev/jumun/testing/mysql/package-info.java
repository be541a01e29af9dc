/** Real MySQL servers for tests and benchmarks. */
@NullMarked
package dev.jumun.testing.mysql;

import org.jspecify.annotations.NullMarked;
