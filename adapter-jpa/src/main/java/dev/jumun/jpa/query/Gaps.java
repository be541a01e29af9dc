package dev.jumun.jpa.query;

import dev.jumun.event.Bookmark;
import dev.jumun.event.Bookmark.Gap;
import dev.jumun.jpa.database.Database;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions that a reader has gone past while nobody could see them: of a batch that is still being committed, or that
 * was rolled back.
 */
final class Gaps {
    /** A position is given away microseconds before its row can be found; this is for very slow servers. */
    private static final Duration YOUNG = Duration.ofSeconds(30);

    /** Finds rows that are being written, too: then it fails instead of waiting. */
    private static final String IS_ALIVE = "select position from batches force index (batches_by_position)"
            + " where position between ? and ? order by position limit 1 for share nowait";

    private final Database database;
    private final InstantSource clock;

    Gaps(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The bookmark of who has read this position as well. */
    static Bookmark filled(Bookmark bookmark, long position, Instant now) {
        List<Gap> gaps = new ArrayList<>();
        bookmark.gaps().forEach(gap -> {
            add(gaps, gap.first(), Math.min(gap.last(), position - 1), gap.since());
            add(gaps, Math.max(gap.first(), position + 1), gap.last(), gap.since());
        });
        add(gaps, bookmark.position() + 1, position - 1, now);
        return new Bookmark(Math.max(bookmark.position(), position), gaps);
    }

    private static void add(List<Gap> gaps, long first, long last, Instant since) {
        if (first <= last) {
            gaps.add(new Gap(first, last, since));
        }
    }

    /** Forgets gaps in which nothing will ever be. */
    Bookmark withoutDead(Bookmark bookmark) {
        Instant young = clock.instant().minus(YOUNG);
        List<Gap> alive = bookmark.gaps().stream()
                .filter(gap -> gap.since().isAfter(young) || isAlive(gap))
                .toList();
        return new Bookmark(bookmark.position(), alive);
    }

    private boolean isAlive(Gap gap) {
        try {
            return !database.query(rows -> rows.query(Long.class, IS_ALIVE, gap.first(), gap.last()))
                    .isEmpty();
        } catch (StoreUnavailable underWay) {
            return true;
        }
    }
}
