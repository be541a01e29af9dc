package dev.jumun.jpa.table;

import dev.jumun.value.Period;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as columns of type {@code datetime(6)}: whole microseconds, and nothing finer is dropped in silence. */
final class Times {
    private Times() {}

    static Instant column(Instant moment) {
        if (!moment.truncatedTo(ChronoUnit.MICROS).equals(moment)) {
            throw new IllegalStateException("a time finer than a microsecond cannot be kept: " + moment);
        }
        return moment;
    }

    static @Nullable Instant column(Optional<Instant> moment) {
        return moment.map(Times::column).orElse(null);
    }

    static Period period(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        return startsAt == null && endsAt == null
                ? Period.ALWAYS
                : new Period(Optional.ofNullable(startsAt), Optional.ofNullable(endsAt));
    }
}
