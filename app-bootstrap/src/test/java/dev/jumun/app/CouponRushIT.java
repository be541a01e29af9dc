package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What the members were told. */
    private record Got(String member, long number) {}

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

        List<Got> got = new ArrayList<>();
        for (int number = 0; number < ASKS; number++) {
            Reply reply = replies.get(number);
            if (reply.status() == 201) {
                got.add(new Got(members.get(number % MEMBERS).id(), reply.number("number")));
            } else {
                assertThat(reply.hasStatus(409).text("code")).isIn("coupon_sold_out", "coupon_already_issued");
            }
        }
        assertThat(complaints(got)).isEmpty();
        assertThat(server.visitor().get(coupon).number("issued")).isEqualTo(COUPONS);
        assertThat(server.visitor().get(coupon).number("remaining")).isZero();
        assertThat(owned(members)).containsExactlyInAnyOrderElementsOf(got);
        keeper.provesCoupon(coupon);
        seesWhatIsPlanted(got);
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

    private static List<String> complaints(List<Got> got) {
        List<String> complaints = new ArrayList<>();
        Map<String, Got> byMember = new HashMap<>();
        Map<Long, Got> byNumber = new HashMap<>();
        for (Got one : got) {
            if (byMember.put(one.member(), one) != null || byNumber.put(one.number(), one) != null) {
                complaints.add("twice: " + one);
            }
        }
        for (long number = 1; number <= COUPONS; number++) {
            if (!byNumber.containsKey(number)) {
                complaints.add("nobody has number " + number);
            }
        }
        if (got.size() != COUPONS) {
            complaints.add(got.size() + " were issued of " + COUPONS);
        }
        return complaints;
    }

    /** The same check, with one coupon more than there were, one for a member who has one, and one that is missing. */
    private static void seesWhatIsPlanted(List<Got> got) {
        assertThat(complaints(with(got, new Got("somebody else", COUPONS + 1)))).isNotEmpty();
        assertThat(complaints(with(
                        got.subList(1, COUPONS),
                        new Got(got.getLast().member(), got.getFirst().number()))))
                .isNotEmpty();
        assertThat(complaints(got.subList(1, COUPONS))).isNotEmpty();
    }

    private static List<Got> with(List<Got> got, Got more) {
        List<Got> all = new ArrayList<>(got);
        all.add(more);
        return all;
    }
}
