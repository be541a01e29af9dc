package dev.jumun.jpa.table;

import jakarta.persistence.MappedSuperclass;

/** What every row of a state has beside the state itself. */
@MappedSuperclass
public abstract class StateRow {
    /** How often the state was put, from 1. */
    long version;

    /** How many events there were about it: the number of the last. */
    long events;
}
