/** Orders: the heart of the shop. */
package dev.jumun.order;
