package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of the rush is judged first: it must see what was planted. */
class RushTallyTest {
    private static final Answer SOLD_OUT = new Answer.Refusal("coupon_sold_out");
    private static final Answer ALREADY = new Answer.Refusal("coupon_already_issued");

    private final List<Told> told = new ArrayList<>(List.of(
            new Told("a", new Answer.Coupon(1)),
            new Told("a", ALREADY),
            new Told("b", new Answer.Coupon(2)),
            new Told("c", SOLD_OUT)));
    private final List<Got> owned = new ArrayList<>(List.of(new Got("a", 1), new Got("b", 2)));

    @Test
    void acceptsTheLastCoupon() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void acceptsACouponWhoseAnswerWasLost() {
        told.set(2, new Told("b", ALREADY, true));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void reportsOneTooMany() {
        told.set(3, new Told("c", new Answer.Coupon(3)));
        owned.add(new Got("c", 3));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsOneThatIsMissing() {
        told.remove(2);
        owned.removeLast();
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsANumberTwice() {
        told.set(2, new Told("b", new Answer.Coupon(1)));
        owned.set(1, new Got("b", 1));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsAMemberWithTwo() {
        told.set(2, new Told("a", new Answer.Coupon(2)));
        owned.set(1, new Got("a", 2));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsACouponThatIsNotThere() {
        told.set(3, new Told("c", new Answer.Coupon(2)));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsACouponToldTwice() {
        told.add(new Told("b", new Answer.Coupon(2)));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsACouponThatNobodyWasTold() {
        told.set(2, new Told("b", ALREADY));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsARefusalOfWhoHasNone() {
        told.set(3, new Told("c", ALREADY));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsThatSomebodyWithACouponHearsThatAllAreGone() {
        told.set(1, new Told("a", SOLD_OUT));
        assertThat(complaints()).isNotEmpty();
    }

    @Test
    void reportsAnAnswerThatIsNone() {
        told.set(3, new Told("c", new Answer.Refusal("internal_error")));
        assertThat(complaints()).isNotEmpty();
        told.set(3, new Told("c", new Answer.NotNow()));
        assertThat(complaints()).isNotEmpty();
    }

    private List<String> complaints() {
        return RushTally.complaints(2, told, owned);
    }
}
