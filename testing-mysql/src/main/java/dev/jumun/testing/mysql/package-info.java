/** Real MySQL servers for tests and benchmarks, and a proxy that makes faults on the way to them. */
@NullMarked
package dev.jumun.testing.mysql;

import org.jspecify.annotations.NullMarked;
