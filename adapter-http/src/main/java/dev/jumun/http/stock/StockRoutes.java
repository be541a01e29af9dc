package dev.jumun.http.stock;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.journal.JournalRow;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.ListMovements;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Page;
import dev.jumun.value.Quantity;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;

public final class StockRoutes implements Routes {
    private static final String MOVEMENTS = "/api/v1/stock/{skuId}/movements";

    private final Authentication authentication;
    private final ChangeStock change;
    private final ListMovements list;

    @Inject
    public StockRoutes(Authentication authentication, ChangeStock change, ListMovements list) {
        this.authentication = authentication;
        this.change = change;
        this.list = list;
    }

    @Override
    public void addTo(Router router) {
        router.post(MOVEMENTS, this::change);
        router.get(MOVEMENTS, this::list);
    }

    private Answer change(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKeyOrNone(ctx, body);
        Supplier<ChangeStock.Change> wanted = MovementBody.of(body);
        body.check();
        admin.mustBeAdmin();
        SkuId sku = Ids.inPath(ctx, "skuId", SkuId::new);
        ChangeStock.Command command = new ChangeStock.Command(key.get(), admin.member(), sku, wanted.get());
        return Attempts.answer(change.change(command), outcome -> switch (outcome) {
            case ChangeStock.Moved moved -> Answer.created(to -> MovementJson.write(to, moved));
            case ChangeStock.NotFound() -> Answer.notFound();
            case ChangeStock.OutOfStock(Quantity available) ->
                Answer.problem(
                        ProblemCode.OUT_OF_STOCK,
                        "only " + available.count() + " are available; what is reserved or sold cannot be taken");
            case ChangeStock.CapExceeded(Quantity cap, Quantity quantity) ->
                Answer.problem(
                        ProblemCode.CAP_EXCEEDED,
                        quantity.count() + " were put up for sale so far, and " + cap.count() + " were announced");
            case ChangeStock.StockTooLarge(Quantity onHand) ->
                Answer.invalid(
                        "quantity",
                        String.valueOf(MovementJson.quantity(wanted.get())),
                        "with " + onHand.count() + " on hand there would be more than " + Quantity.MAX_STOCK.count());
        });
    }

    private Answer list(Context ctx) {
        Principal admin = authentication.of(ctx);
        Page.Request<JournalRow.Position> page = PageQuery.byPosition(ctx);
        admin.mustBeAdmin();
        SkuId sku = Ids.inPath(ctx, "skuId", SkuId::new);
        return switch (list.list(new ListMovements.Command(sku, page))) {
            case ListMovements.Listed(var rows) -> PageJson.answer(rows, MovementJson::write, PageQuery::cursor);
            case ListMovements.NotFound() -> Answer.notFound();
        };
    }
}
