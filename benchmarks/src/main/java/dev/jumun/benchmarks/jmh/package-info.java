/** What the core's hot paths cost by themselves, measured by JMH. */
@NullMarked
package dev.jumun.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
