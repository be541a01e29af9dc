/** Many more asks than there are coupons. */
@NullMarked
package dev.jumun.app.rush;

import org.jspecify.annotations.NullMarked;
