/** SKUs and the pieces there are of them. */
package dev.jumun.stock;
