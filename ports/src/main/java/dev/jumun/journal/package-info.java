/** The journal: every piece, point and unit of money that ever moved, as double entries. */
package dev.jumun.journal;
