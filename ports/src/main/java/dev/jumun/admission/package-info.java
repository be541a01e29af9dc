/** Gates in front of what a crowd wants. */
package dev.jumun.admission;
