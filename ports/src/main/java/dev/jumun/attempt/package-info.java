/** Idempotency: at most one success per key, answered again as often as it is asked for. */
package dev.jumun.attempt;
