/** What a row looks like: one table for each kind of state, one for the journal, one for the outbox. */
@NullMarked
package dev.jumun.jpa.table;

import org.jspecify.annotations.NullMarked;
