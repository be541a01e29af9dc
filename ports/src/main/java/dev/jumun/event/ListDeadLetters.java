package dev.jumun.event;

import dev.jumun.value.Page;

/** Driving port: an administrator looks at what sinks refuse. */
public interface ListDeadLetters {
    /** What is parked. */
    Page<DeadLetterState, DeadLetterId> list(Command command);

    /**
     * Which page.
     *
     * @param page of all that is parked
     */
    record Command(Page.Request<DeadLetterId> page) {}
}
