package dev.jumun.carrier;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How fast parcels are.
 *
 * @param leavesAfter how long after it is registered a parcel leaves
 * @param arrivesAfter how long after it left it arrives
 */
public record Pace(Duration leavesAfter, Duration arrivesAfter) {
    private static final Duration LONGEST = Duration.ofDays(365);

    /** @throws IllegalArgumentException if a duration is negative or longer than a year */
    public Pace {
        if (isWrong(leavesAfter) || isWrong(arrivesAfter)) {
            throw new IllegalArgumentException(
                    "a parcel leaves and arrives after 0 to 365 days, not " + leavesAfter + " and " + arrivesAfter);
        }
    }

    private static boolean isWrong(Duration duration) {
        return duration.isNegative() || duration.compareTo(LONGEST) > 0;
    }

    /**
     * Both, with a comma between.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Pace parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new Pace(Duration.parse(parts[0].strip()), Duration.parse(parts[1].strip()));
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(needed(text), malformed);
        }
        throw new IllegalArgumentException(needed(text));
    }

    private static String needed(String text) {
        return "must be two durations such as PT20S,PT40S, not " + text;
    }
}
