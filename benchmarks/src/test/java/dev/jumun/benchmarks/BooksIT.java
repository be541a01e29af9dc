package dev.jumun.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofs that end each run are tested themselves: they find every row that is not as the shop left it. */
@Tag("proof")
class BooksIT {
    private static final int ORDERS = 6;
    private static final int COUPONS = 8;

    private static MySqlDatabase ordered;
    private static MySqlDatabase issued;
    private static MySqlDatabase raw;
    private static RawShop rawShop;

    private interface Proof {
        void of(Connection connection) throws SQLException;
    }

    @BeforeAll
    static void shop() throws SQLException {
        ordered = MySqlServer.shared().createDatabase();
        issued = MySqlServer.shared().createDatabase();
        raw = MySqlServer.shared().createDatabase();
        try (CoreShop shop = CoreShop.open(ordered)) {
            shop.create(2);
            new Load(2, shop.orders()).times(ORDERS);
        }
        try (CouponShop shop = CouponShop.open(issued)) {
            issue(shop.begin(2, COUPONS));
        }
        rawShop = RawShop.create(raw, 2);
        new Load(2, rawShop.orders(RawOrder.Way.LOCKING)).times(ORDERS);
    }

    /** Of each campaign as many to as many members. */
    private static void issue(List<CouponId> campaigns) {
        try (JpaPersistence persistence = JpaPersistence.open(MySql.database(issued), InstantSource.system())) {
            IssueCoupon issue = Jumun.on(persistence).issueCoupon();
            for (int i = 0; i < COUPONS; i++) {
                CouponId campaign = campaigns.get(i % campaigns.size());
                MemberId member = new MemberId(UUID.randomUUID());
                assertThat(issue.issue(new IssueCoupon.Command(Optional.empty(), member, campaign)))
                        .matches(answer -> answer instanceof Attempted.Decided<?>(IssueCoupon.Issued one));
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        ordered.close();
        issued.close();
        raw.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update skus set available = available + 1 limit 1",
                "update skus set available = available + 1, reserved = reserved - 1 where reserved > 0 limit 1",
                "update skus set reserved = reserved - 1, committed = committed + 1 where reserved > 0 limit 1",
                "delete from skus limit 1",
                "delete from journal where movement = 'RECEIVE' limit 1",
                "delete from journal where movement = 'RESERVE' limit 1",
                "update journal set quantity = quantity + 1 where movement = 'RECEIVE' limit 1",
                "update journal set quantity = quantity + 1 where movement = 'RESERVE' limit 1",
                "update journal set to_name = 'committed' where movement = 'RESERVE' limit 1",
                "delete from orders limit 1",
                "delete from attempts where receipt_type = 'PlaceOrder.Placed' limit 1",
                "delete from outbox where type = 'OrderPlaced' limit 1"
            })
    void ordersAreNotProved(String change) throws SQLException {
        isFound(ordered, change, connection -> Books.prove(connection, ORDERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update coupons set issued = issued + 1 limit 1",
                "update coupons set issued = issued - 1 limit 1",
                "update coupons set total_quantity = total_quantity + 1 limit 1",
                "delete from coupons limit 1",
                "delete from issued_coupons limit 1",
                "update issued_coupons set number = number + 1 order by number desc limit 1",
                "update issued_coupons set number = 1 where number = 2",
                "update issued_coupons set member_id = 0x00",
                "update issued_coupons set status = 'USED' limit 1",
                "update issued_coupons, (select min(id) one, max(id) two from coupons) both_of_them"
                        + " set coupon_id = if(coupon_id = one, two, one) where number = 1",
                "delete from journal where movement = 'OFFER' limit 1",
                "delete from journal where movement = 'ISSUE' and owner_kind = 'coupon' limit 1",
                "delete from journal where movement = 'ISSUE' and owner_kind = 'issued-coupon' limit 1",
                "update journal set quantity = 2 where movement = 'ISSUE' and owner_kind = 'coupon' limit 1",
                "update journal set quantity = 2 where movement = 'ISSUE' and owner_kind = 'issued-coupon' limit 1",
                "update journal set other = 0x00 where movement = 'ISSUE' and owner_kind = 'issued-coupon' limit 1",
                "delete from outbox where type = 'CouponIssued' limit 1"
            })
    void couponsAreNotProved(String change) throws SQLException {
        isFound(issued, change, connection -> CouponBooks.prove(connection, COUPONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update skus set available = available + 1 limit 1",
                "delete from orders limit 1",
                "delete from order_lines limit 1",
                "update order_lines set quantity = quantity + 1 limit 1",
                "delete from outbox limit 1"
            })
    void theBaselineIsNotProved(String change) throws SQLException {
        isFound(raw, change, rawShop::prove);
    }

    @Test
    void neitherIsMoreOrLessThanWasAcknowledged() throws SQLException {
        for (int difference : List.of(-1, 1)) {
            assertThatThrownBy(() -> Books.prove(ordered, ORDERS + difference))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> CouponBooks.prove(issued, COUPONS + difference))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void isFound(MySqlDatabase schema, String change, Proof proof) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            proof.of(connection);
            assertThat(statement.executeUpdate(change)).isPositive();
            assertThatThrownBy(() -> proof.of(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("not ");
            connection.rollback();
        }
    }
}
