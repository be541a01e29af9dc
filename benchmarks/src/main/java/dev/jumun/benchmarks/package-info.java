/** Load on a running Jumun, beside a baseline in the same run. */
@NullMarked
package dev.jumun.benchmarks;

import org.jspecify.annotations.NullMarked;
