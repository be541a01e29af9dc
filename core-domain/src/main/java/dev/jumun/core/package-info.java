/** The one entry to the core. */
package dev.jumun.core;
