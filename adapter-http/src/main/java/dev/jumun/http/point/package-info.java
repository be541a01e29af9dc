/** Points over HTTP. */
@NullMarked
package dev.jumun.http.point;

import org.jspecify.annotations.NullMarked;
