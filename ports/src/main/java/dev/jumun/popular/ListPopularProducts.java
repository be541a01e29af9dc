package dev.jumun.popular;

import java.util.List;

/** Driving port: anyone sees which products sold best. What was sold counts within seconds. */
public interface ListPopularProducts {
    /** The best first; fewer than were asked for if no more were sold. */
    List<PopularProduct> list(Command command);

    /**
     * Which.
     *
     * @param days in UTC, today and so many less one before, 1 to {@value #MOST_DAYS}
     * @param limit how many at the most, 1 to {@value #MOST}
     */
    record Command(int days, int limit) {
        /** Days that count if nobody says. */
        public static final int USUAL_DAYS = 3;

        /** Products if nobody says. */
        public static final int USUAL_LIMIT = 5;

        /** The most days. */
        public static final int MOST_DAYS = 30;

        /** The most products. */
        public static final int MOST = 100;

        /** @throws IllegalArgumentException if a number is out of bounds */
        public Command {
            if (days < 1 || days > MOST_DAYS || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("best " + limit + " of " + days + " days");
            }
        }
    }
}
