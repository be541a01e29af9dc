package dev.jumun.benchmarks;

import static dev.jumun.benchmarks.Books.expect;

import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** Proves by plain SQL that exactly the coupons that were acknowledged are there, past all code that wrote them. */
final class CouponBooks {
    /** Campaigns whose count is not that of their coupons, or with a number or a member twice, or a number left out. */
    private static final String WRONG_CAMPAIGNS = """
            select count(*) from coupons left join (
              select coupon_id, count(*) coupons, count(distinct member_id) members, count(distinct number) numbers,
                min(number) first, max(number) last
              from issued_coupons group by coupon_id) there on coupon_id = id
            where issued <> coalesce(coupons, 0)
              or not (members = issued and numbers = issued and first = 1 and last = issued)""";

    /** Campaigns that the journal does not explain. */
    private static final String UNEXPLAINED_CAMPAIGNS = """
            select count(*) from coupons left join (
              select owner,
                sum(case when movement = 'OFFER' and to_name = 'remaining' then quantity else 0 end) offered,
                sum(case when movement = 'ISSUE' and from_name = 'remaining' then quantity else 0 end) gone,
                sum(case 'remaining' when to_name then quantity when from_name then -quantity else 0 end) remaining
              from journal where owner_kind = 'coupon' group by owner) journal on owner = id
            where owner is null or offered <> total_quantity or gone <> issued or remaining <> total_quantity - issued""";

    /** Coupons that did not come from their campaign by one entry. */
    private static final String UNEXPLAINED_COUPONS = """
            select count(*) from issued_coupons left join journal on owner_kind = 'issued-coupon' and owner = id
              and movement = 'ISSUE' and to_name = 'unused' and quantity = 1
              and other_kind = 'coupon' and other = coupon_id
            where status <> 'ISSUED' or owner is null""";

    private static final String ISSUED = "select sum(issued) from coupons";
    private static final String COUPONS = "select count(*) from issued_coupons";
    private static final String ENTRIES = "select count(*) from journal where owner_kind = 'issued-coupon'";
    private static final String EVENTS = "select count(*) from outbox where type = 'CouponIssued'";

    private CouponBooks() {}

    /** @throws IllegalStateException if a schema of Jumun does not hold exactly so many issued coupons */
    static void prove(MySqlDatabase schema, long acknowledged) throws SQLException {
        try (Connection connection = schema.connect()) {
            prove(connection, acknowledged);
        }
        System.out.printf("  proved: %,d coupons%n", acknowledged);
    }

    static void prove(Connection connection, long acknowledged) throws SQLException {
        expect(connection, WRONG_CAMPAIGNS, 0);
        expect(connection, UNEXPLAINED_CAMPAIGNS, 0);
        expect(connection, UNEXPLAINED_COUPONS, 0);
        expect(connection, ISSUED, acknowledged);
        expect(connection, COUPONS, acknowledged);
        expect(connection, ENTRIES, acknowledged);
        expect(connection, EVENTS, acknowledged);
    }
}
