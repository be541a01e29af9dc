/** A carrier that is not one. */
@NullMarked
package dev.jumun.carrier;

import org.jspecify.annotations.NullMarked;
