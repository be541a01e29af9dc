package dev.jumun.http.point;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ListPointEntries;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;

public final class PointRoutes implements Routes {
    private final Authentication authentication;
    private final TopUp topUp;
    private final ChargePoints charge;
    private final ShowPoints show;
    private final ListPointEntries list;

    @Inject
    public PointRoutes(
            Authentication authentication, TopUp topUp, ChargePoints charge, ShowPoints show, ListPointEntries list) {
        this.authentication = authentication;
        this.topUp = topUp;
        this.charge = charge;
        this.show = show;
        this.list = list;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/points", this::show);
        router.post("/api/v1/points/charges", this::charge);
        router.get("/api/v1/points/entries", this::list);
    }

    private Answer show(Context ctx) {
        Principal member = authentication.of(ctx);
        ShowPoints.Shown shown = show.show(new ShowPoints.Command(member.member()));
        return Answer.ok(to -> PointJson.write(to, shown));
    }

    private Answer charge(Context ctx) {
        Principal member = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKey(ctx, body);
        Supplier<Long> amount = body.required("amount", Reading.integer(1, ChargePoints.Command.MAX));
        body.check();
        if (topUp == TopUp.CLOSED) {
            return Answer.problem(ProblemCode.FORBIDDEN, "this shop takes no top-ups without a payment");
        }
        ChargePoints.Command command = new ChargePoints.Command(key.get(), member.member(), Money.of(amount.get()));
        return Attempts.answer(charge.charge(command), outcome -> switch (outcome) {
            case ChargePoints.Charged charged -> Answer.created(to -> PointJson.write(to, charged));
            case ChargePoints.BalanceTooLarge(Money balance) ->
                Answer.invalid(
                        "amount",
                        String.valueOf(amount.get()),
                        "with a balance of " + balance.amount() + " there would be more than "
                                + WalletState.MAX.amount());
        });
    }

    private Answer list(Context ctx) {
        Principal member = authentication.of(ctx);
        ListPointEntries.Command command = new ListPointEntries.Command(member.member(), PageQuery.byPosition(ctx));
        return PageJson.answer(list.list(command), PointJson::write, PageQuery::cursor);
    }
}
