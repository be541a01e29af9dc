package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 800 asks by 400 members at once for 100 coupons: exactly 100 go out, at most one to each, numbered from 1 to 100. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
class CouponRushIT {
    private static final int MEMBERS = 400;
    private static final int ASKS = 800;
    private static final int COUPONS = 100;

    private final TestServer server = TestServer.start(store(), InstantSource.system());
    private final Shopkeeper keeper = server.shopkeeper();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void issuesExactlyWhatThereIsAtMostOneToEach() {
        String coupon = keeper.offers(COUPONS);
        List<Shopper> members = server.members(MEMBERS);

        List<Reply> replies =
                Crowd.rush(ASKS, number -> members.get(number % MEMBERS).post(coupon + "/issues", "{}"));

        List<Told> told = IntStream.range(0, ASKS)
                .mapToObj(number -> new Told(members.get(number % MEMBERS).id(), HttpDesk.answer(replies.get(number))))
                .toList();
        List<Got> got = owned(members);
        assertThat(RushTally.complaints(COUPONS, told, got)).isEmpty();
        assertThat(server.visitor().get(coupon).number("issued")).isEqualTo(COUPONS);
        assertThat(server.visitor().get(coupon).number("remaining")).isZero();
        keeper.provesCoupon(coupon);
        seesWhatIsPlanted(told, got);
    }

    /** What they have, page by page of their own. */
    private static List<Got> owned(List<Shopper> members) {
        List<Got> owned = new ArrayList<>();
        members.forEach(member -> member.get("/api/v1/coupons/mine")
                .hasStatus(200)
                .json()
                .required("items")
                .forEach(coupon ->
                        owned.add(new Got(member.id(), coupon.required("number").longValue()))));
        return owned;
    }

    /** The same check, with one coupon more than there were, one for a member who has one, and one that is missing. */
    private static void seesWhatIsPlanted(List<Told> told, List<Got> got) {
        assertThat(RushTally.complaints(COUPONS, told, with(got, new Got("somebody else", COUPONS + 1))))
                .isNotEmpty();
        assertThat(RushTally.complaints(
                        COUPONS,
                        told,
                        with(
                                got.subList(1, COUPONS),
                                new Got(got.getLast().member(), got.getFirst().number()))))
                .isNotEmpty();
        assertThat(RushTally.complaints(COUPONS, told, got.subList(1, COUPONS))).isNotEmpty();
    }

    private static List<Got> with(List<Got> got, Got more) {
        List<Got> all = new ArrayList<>(got);
        all.add(more);
        return all;
    }
}
