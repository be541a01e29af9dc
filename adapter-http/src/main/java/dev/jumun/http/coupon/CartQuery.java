package dev.jumun.http.coupon;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.ProblemException;
import dev.jumun.order.OrderLine;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query of a cart, {@code applicableTo=skuId:quantity,skuId:quantity}, and {@code limit}. The best come first and
 * there are no further pages, so it has no cursor.
 */
record CartQuery(List<PlaceOrder.Line> cart, int limit) {
    static final String PARAMETER = "applicableTo";

    private static final Pattern LINE = Pattern.compile("([^:]+):([0-9]{1,7})");

    static CartQuery of(Context ctx) {
        List<FieldError> errors = new ArrayList<>();
        Optional<List<PlaceOrder.Line>> cart = Optional.empty();
        int limit = PageQuery.USUAL_LIMIT;
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            String value = String.join(",", parameter.getValue());
            switch (parameter.getKey()) {
                case PARAMETER -> {
                    cart = cart(value);
                    if (cart.isEmpty()) {
                        errors.add(FieldError.of(
                                PARAMETER,
                                value,
                                "must be 1 to " + PlaceOrder.Command.MAX_LINES + " of skuId:quantity, quantities 1 to "
                                        + OrderLine.MAX_QUANTITY));
                    }
                }
                case "limit" -> limit = PageQuery.limit(value, errors);
                default -> errors.add(FieldError.of(parameter.getKey(), value, "is not a parameter of this request"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Answer.invalid(errors));
        }
        return new CartQuery(cart.orElseThrow(), limit);
    }

    private static Optional<List<PlaceOrder.Line>> cart(String value) {
        String[] parts = value.split(",", -1);
        List<PlaceOrder.Line> lines = new ArrayList<>();
        for (String part : parts) {
            line(part).ifPresent(lines::add);
        }
        return lines.size() == parts.length && lines.size() <= PlaceOrder.Command.MAX_LINES
                ? Optional.of(lines)
                : Optional.empty();
    }

    private static Optional<PlaceOrder.Line> line(String text) {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long quantity = Long.parseLong(parts.group(2));
        return quantity < 1 || quantity > OrderLine.MAX_QUANTITY
                ? Optional.empty()
                : Ids.parse(parts.group(1)).map(id -> new PlaceOrder.Line(new SkuId(id), Quantity.of(quantity)));
    }
}
