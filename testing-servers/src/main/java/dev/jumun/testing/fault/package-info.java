/** A proxy that makes faults on the way to a server. */
@NullMarked
package dev.jumun.testing.fault;

import org.jspecify.annotations.NullMarked;
