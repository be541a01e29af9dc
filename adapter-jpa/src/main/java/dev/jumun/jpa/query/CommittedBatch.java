package dev.jumun.jpa.query;

import dev.jumun.event.Bookmark;
import dev.jumun.jpa.table.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of the table {@code batches}.
 *
 * @param position after that of every batch with earlier events of the same keys
 * @param events references to what it committed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CommittedBatch(long position, byte[] events) {
    private static final String SELECT =
            "select position, coalesce(events, '') from batches force index (batches_by_position) where ";
    private static final int MOST = 128;

    /** The next ones: first those that have come to light in gaps. All of them are seen at one moment. */
    static List<CommittedBatch> since(Rows rows, Bookmark bookmark, int limit) {
        List<CommittedBatch> batches = in(rows, bookmark.gaps());
        if (batches.size() < MOST) {
            batches.addAll(after(rows, bookmark.position(), limit));
        }
        return batches;
    }

    private static List<CommittedBatch> in(Rows rows, List<Bookmark.Gap> gaps) {
        if (gaps.isEmpty()) {
            return new ArrayList<>();
        }
        List<Object> bounds = new ArrayList<>();
        gaps.forEach(gap -> Collections.addAll(bounds, gap.first(), gap.last()));
        String places = String.join(" or ", Collections.nCopies(gaps.size(), "position between ? and ?"));
        return list(rows, SELECT + "(" + places + ") order by position limit " + MOST, bounds.toArray());
    }

    private static List<CommittedBatch> after(Rows rows, long position, int limit) {
        return list(rows, SELECT + "position > ? order by position limit ?", position, Math.min(MOST, limit));
    }

    private static List<CommittedBatch> list(Rows rows, String sql, Object... values) {
        List<CommittedBatch> batches = new ArrayList<>();
        rows.query(Object[].class, sql, values)
                .forEach(row -> batches.add(new CommittedBatch(((Number) row[0]).longValue(), (byte[]) row[1])));
        return batches;
    }
}
