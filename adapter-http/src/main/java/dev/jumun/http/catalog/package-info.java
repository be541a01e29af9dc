/** Products over HTTP. */
@NullMarked
package dev.jumun.http.catalog;

import org.jspecify.annotations.NullMarked;
