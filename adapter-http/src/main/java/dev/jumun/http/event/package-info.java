/** What administrators see of events. */
@NullMarked
package dev.jumun.http.event;

import org.jspecify.annotations.NullMarked;
