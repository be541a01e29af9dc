/** Proofs: the journal recomputed and compared. */
package dev.jumun.proof;
