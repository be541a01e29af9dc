/** Events posted to other systems. */
@NullMarked
package dev.jumun.webhook;

import org.jspecify.annotations.NullMarked;
