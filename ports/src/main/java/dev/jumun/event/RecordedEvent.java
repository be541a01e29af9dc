package dev.jumun.event;

import java.time.Instant;

/**
 * An event as it stands in the outbox.
 *
 * @param number its place among the events of its key: 1, 2, 3 … without gaps, in the order of commits
 * @param event the fact
 * @param at the instant of its commit
 */
public record RecordedEvent(long number, Event event, Instant at) {}
