package dev.jumun.http.catalog;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.ProblemException;
import dev.jumun.popular.ListPopularProducts.Command;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The query of the popular products: {@code days} and {@code limit}. */
final class PopularQuery {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private PopularQuery() {}

    static Command of(Context ctx) {
        List<FieldError> errors = new ArrayList<>();
        int days = Command.USUAL_DAYS;
        int limit = Command.USUAL_LIMIT;
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            String name = parameter.getKey();
            String value = String.join(",", parameter.getValue());
            switch (name) {
                case "days" -> days = number(name, value, Command.MOST_DAYS, errors);
                case "limit" -> limit = number(name, value, Command.MOST, errors);
                default -> errors.add(FieldError.of(name, value, "is not a parameter of this request"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Answer.invalid(errors));
        }
        return new Command(days, limit);
    }

    private static int number(String name, String value, int most, List<FieldError> errors) {
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            errors.add(FieldError.of(name, value, "must be 1 to " + most));
        }
        return number;
    }
}
