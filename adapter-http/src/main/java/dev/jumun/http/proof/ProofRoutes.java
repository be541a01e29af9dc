package dev.jumun.http.proof;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.QuotaId;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.ProblemException;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.journal.Account;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

public final class ProofRoutes implements Routes {
    private final Authentication authentication;
    private final Prove prove;

    @Inject
    public ProofRoutes(Authentication authentication, Prove prove) {
        this.authentication = authentication;
        this.prove = prove;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/admin/proofs/{kind}/{id}", this::prove);
    }

    private Answer prove(Context ctx) {
        Principal admin = authentication.of(ctx);
        admin.mustBeAdmin();
        return switch (prove.prove(new Prove.Command(subject(ctx)))) {
            case Prove.Compared(Proof proof) ->
                Answer.ok(to -> write(to, ctx.pathParam("kind"), ctx.pathParam("id"), proof));
            case Prove.NotFound() -> Answer.notFound();
        };
    }

    private static Prove.Subject subject(Context ctx) {
        return switch (ctx.pathParam("kind")) {
            case "sku" -> new Prove.OfSku(Ids.inPath(ctx, "id", SkuId::new));
            case "member" -> new Prove.OfMember(Ids.inPath(ctx, "id", MemberId::new));
            case "coupon" -> new Prove.OfCoupon(Ids.inPath(ctx, "id", CouponId::new));
            case "issued-coupon" -> new Prove.OfIssuedCoupon(Ids.inPath(ctx, "id", IssuedCouponId::new));
            case "order" -> new Prove.OfOrder(Ids.inPath(ctx, "id", OrderId::new));
            case "quota" -> new Prove.OfQuota(quota(ctx));
            default -> throw new ProblemException(Answer.notFound());
        };
    }

    /** The product's id and the member's, with a dot between. */
    private static QuotaId quota(Context ctx) {
        String[] ids = ctx.pathParam("id").split("\\.", -1);
        return Optional.of(ids)
                .filter(both -> both.length == 2)
                .flatMap(both -> Ids.parse(both[0])
                        .flatMap(product -> Ids.parse(both[1])
                                .map(member -> new QuotaId(new ProductId(product), new MemberId(member)))))
                .orElseThrow(() -> new ProblemException(Answer.notFound()));
    }

    private static void write(JsonGenerator to, String kind, String id, Proof proof) {
        to.writeStartObject();
        to.writeStringProperty("kind", kind);
        to.writeStringProperty("id", id);
        to.writeBooleanProperty("holds", proof.holds());
        to.writeArrayPropertyStart("checks");
        for (Proof.Check check : proof.checks()) {
            to.writeStartObject();
            to.writeStringProperty("account", name(check.account()));
            to.writeNumberProperty("stated", check.stated());
            to.writeNumberProperty("journal", check.journal());
            to.writeBooleanProperty("holds", check.holds());
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static String name(Account account) {
        return switch (account) {
            case Account.Owned owned -> owned.owner().kind().name() + "/" + owned.name();
            case Account.Outside outside -> "outside/" + outside.name();
        };
    }
}
