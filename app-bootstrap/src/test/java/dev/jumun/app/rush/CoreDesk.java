package dev.jumun.app.rush;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import java.util.List;
import java.util.Optional;

/** Without HTTP. */
record CoreDesk(List<IssueCoupon> servers, List<MemberId> members, CouponId coupon) implements Desk {
    @Override
    public Answer ask(int server, int member, Optional<IdempotencyKey> key) {
        IssueCoupon.Command command = new IssueCoupon.Command(key, members.get(member), coupon);
        try {
            return switch (servers.get(server).issue(command)) {
                case Attempted.Decided<IssueCoupon.Outcome>(var outcome) -> answer(outcome);
                case Attempted.Replayed<IssueCoupon.Outcome>(var outcome) -> answer(outcome);
                case Attempted.RequestInProgress<IssueCoupon.Outcome>() -> new Answer.NotNow();
                case Attempted.IdempotencyKeyReused<IssueCoupon.Outcome>() -> throw new AssertionError("key reused");
            };
        } catch (Overloaded | StoreUnavailable notNow) {
            return new Answer.NotNow();
        } catch (CommitUnknown unknown) {
            return new Answer.Lost();
        }
    }

    private static Answer answer(IssueCoupon.Outcome outcome) {
        return switch (outcome) {
            case IssueCoupon.Issued(var issued, String name) -> new Answer.Coupon(issued.number());
            case IssueCoupon.CouponSoldOut() -> new Answer.Refusal("coupon_sold_out");
            case IssueCoupon.CouponAlreadyIssued() -> new Answer.Refusal("coupon_already_issued");
            case IssueCoupon.NotFound() -> new Answer.Refusal("not_found");
            case IssueCoupon.CouponNotStarted(var startsAt) -> new Answer.Refusal("coupon_not_started");
            case IssueCoupon.CouponExpired(var endsAt) -> new Answer.Refusal("coupon_expired");
        };
    }

    @Override
    public String id(int member) {
        return members.get(member).toString();
    }
}
