/** The server: configuration, wiring, main. */
@NullMarked
package dev.jumun.app;

import org.jspecify.annotations.NullMarked;
