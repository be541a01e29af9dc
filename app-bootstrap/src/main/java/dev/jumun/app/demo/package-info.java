/** Something to buy on the first day. */
@NullMarked
package dev.jumun.app.demo;

import org.jspecify.annotations.NullMarked;
