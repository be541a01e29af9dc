package dev.jumun.event;

/**
 * Driven port: somebody who is told events. A sink is told each event at least once, and those of one key in order: no
 * event for the first time before all earlier ones of its key. After a failure or a change of relay it may be told
 * again what it was told before; key and number together say which event it is, so a sink whose effect must happen once
 * passes over what it knows. Implementations are thread-safe, and prove themselves with {@code EventSinkContract} of
 * the conformance kit.
 */
public interface EventSink {
    /** Under which its progress is kept. */
    SinkId id();

    /** Whether it is told events of this type; all types if not overridden. */
    default boolean wants(Class<? extends Event> type) {
        return true;
    }

    /** How many events of different keys it may be told at the same time, 1 or more; 1 if not overridden. */
    default int atOnce() {
        return 1;
    }

    /**
     * Takes an event. When it returns, the event will not be lost; it returns or throws within a minute.
     *
     * @throws RuntimeException if the sink has not taken it, or nobody knows: it is told again after a pause, and the
     *     later events of the same key wait
     */
    void tell(RecordedEvent event);
}
