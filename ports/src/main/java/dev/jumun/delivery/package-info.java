/** Deliveries: how an order that is paid comes to whoever ordered it. */
package dev.jumun.delivery;
