/** Which adapter stands behind which port. */
@NullMarked
package dev.jumun.app.wiring;

import org.jspecify.annotations.NullMarked;
