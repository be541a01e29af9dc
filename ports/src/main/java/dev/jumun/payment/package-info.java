/** Payments: how the shop gets its money. */
package dev.jumun.payment;
