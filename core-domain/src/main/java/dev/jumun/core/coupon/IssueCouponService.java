package dev.jumun.core.coupon;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.Attempted;
import dev.jumun.core.admission.Guest;
import dev.jumun.core.admission.Rush;
import dev.jumun.core.admission.WaitingRoom;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.attempt.Guarded;
import dev.jumun.coupon.CouponIssued;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import java.util.Map;
import java.util.Optional;

public final class IssueCouponService implements IssueCoupon {
    private final Store store;
    private final Attempts attempts;
    private final Ids ids;
    private final Guarded guarded;
    private final SoldOutCampaigns soldOut;
    private final WaitingRoom waitingRoom;

    public IssueCouponService(
            Store store,
            Attempts attempts,
            Ids ids,
            Guarded guarded,
            SoldOutCampaigns soldOut,
            WaitingRoom waitingRoom) {
        this.store = store;
        this.attempts = attempts;
        this.ids = ids;
        this.guarded = guarded;
        this.soldOut = soldOut;
        this.waitingRoom = waitingRoom;
    }

    @Override
    public Attempted<Outcome> issue(Command command) {
        return guarded.once(attempt(command), command, () -> decide(command));
    }

    private static Optional<AttemptId> attempt(Command command) {
        return command.key().map(key -> new AttemptId(command.by(), IssueCoupon.class.getSimpleName(), key));
    }

    private Attempted<Outcome> decide(Command command) {
        return late(command).orElseGet(() -> inTurn(command));
    }

    private Attempted<Outcome> inTurn(Command command) {
        try (Rush rush = waitingRoom.join(Map.of(command.coupon(), 1L))) {
            return rush.admit(guest -> commit(command, guest), isTooLate -> meanwhile(command, isTooLate))
                    .or(() -> before(command))
                    .orElseThrow(WaitingRoom::full);
        }
    }

    /** The answer for who comes when all are known to be gone. */
    private Optional<Attempted<Outcome>> late(Command command) {
        return refusal(command, soldOut.objection(command.coupon(), command.by()));
    }

    /** A repetition of a success is none, even now. */
    private Optional<Attempted<Outcome>> refusal(Command command, Optional<Outcome> objection) {
        return objection.map(reason -> before(command).orElseGet(() -> new Attempted.Decided<>(reason)));
    }

    private Optional<Attempted<Outcome>> before(Command command) {
        return attempt(command).flatMap(attempt -> attempts.before(attempt, command));
    }

    /** What the store shows to be gone is gone, whether there was room to remember it or not. */
    private Optional<Attempted<Outcome>> meanwhile(Command command, boolean isTooLate) {
        if (!isTooLate) {
            return late(command);
        }
        soldOut.learn(command.coupon());
        return late(command).or(() -> refusal(command, soldOut.look(command.coupon(), command.by())));
    }

    private Attempted<Outcome> commit(Command command, Guest guest) {
        Attempted<Outcome> end = tryToIssue(command, guest);
        if (end.equals(new Attempted.Decided<>(new CouponSoldOut()))) {
            soldOut.learn(command.coupon());
        }
        return end;
    }

    private Attempted<Outcome> tryToIssue(Command command, Guest guest) {
        IssuedCouponId id = new IssuedCouponId(ids.next());
        IssueCountId count = new IssueCountId(command.coupon(), command.by());
        Footprint footprint = Footprint.of(command.coupon()).seeing(count).creating(id);
        Store.Work<Outcome> work = guest.watching(tx -> issue(tx, id, count));
        Optional<AttemptId> attempt = attempt(command);
        if (attempt.isEmpty()) {
            return new Attempted.Decided<>(store.commit(footprint, work));
        }
        if (store.read(command.coupon()).isEmpty()) {
            // Told before the key is looked at. A campaign never goes, so this holds in the commit too.
            return new Attempted.Decided<>(new NotFound());
        }
        return attempts.once(attempt.get(), command, footprint, work);
    }

    private static Outcome issue(Tx tx, IssuedCouponId id, IssueCountId countId) {
        Optional<CouponState> found = tx.find(countId.coupon());
        if (found.isEmpty()) {
            return new NotFound();
        }
        long before = tx.find(countId).map(IssueCountState::issued).orElse(0L);
        return Campaign.objection(found.get(), before, tx.now()).orElseGet(() -> {
            CouponState campaign = Campaign.issued(found.get(), id).into(tx);
            IssuedCouponState coupon = Campaign.lastIssued(campaign, id, countId.member(), tx.now());
            tx.put(coupon);
            tx.put(new IssueCountState(countId, before + 1));
            tx.emit(new CouponIssued(coupon));
            return new Issued(coupon, campaign.name());
        });
    }
}
