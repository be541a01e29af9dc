/** Proofs over HTTP. */
@NullMarked
package dev.jumun.http.proof;

import org.jspecify.annotations.NullMarked;
