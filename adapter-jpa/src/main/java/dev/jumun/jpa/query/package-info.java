/** Reads that list, search and audit. */
@NullMarked
package dev.jumun.jpa.query;

import org.jspecify.annotations.NullMarked;
