/** How often somebody may do something. */
package dev.jumun.limit;
