/** Orders over HTTP. */
@NullMarked
package dev.jumun.http.order;

import org.jspecify.annotations.NullMarked;
