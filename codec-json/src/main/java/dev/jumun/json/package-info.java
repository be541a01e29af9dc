/** The one JSON form of events and stored values, shared by every adapter that writes or sends them. */
@NullMarked
package dev.jumun.json;

import org.jspecify.annotations.NullMarked;
