/** Values that every feature speaks in. */
package dev.jumun.value;
