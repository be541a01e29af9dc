/** Products: what the shop shows. */
package dev.jumun.catalog;
