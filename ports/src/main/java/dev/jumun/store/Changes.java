package dev.jumun.store;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * All that one work wrote.
 *
 * @param states each once, as put last
 * @param entries in the order in which they were recorded
 * @param events in the order in which they were emitted, each about one of {@code states}
 * @param at the instant of the run
 */
public record Changes(Collection<State> states, List<Entry> entries, List<Event> events, Instant at) {}
