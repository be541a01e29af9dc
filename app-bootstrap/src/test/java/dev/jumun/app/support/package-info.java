/** A shop to test and clients to test it with. */
@NullMarked
package dev.jumun.app.support;

import org.jspecify.annotations.NullMarked;
