/** Stock over HTTP. */
@NullMarked
package dev.jumun.http.stock;

import org.jspecify.annotations.NullMarked;
