/** What the world is told. */
package dev.jumun.event;
