package dev.jumun.inmemory;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import dev.jumun.store.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** All that one work wrote. */
record Changes(Collection<State> states, List<Entry> entries, List<Event> events, Instant at) {}
