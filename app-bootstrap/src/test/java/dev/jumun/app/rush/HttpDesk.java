package dev.jumun.app.rush;

import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.attempt.IdempotencyKey;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;

/**
 * Over HTTP.
 *
 * @param members as clients of each server
 * @param campaign its path
 */
record HttpDesk(List<List<Shopper>> members, String campaign) implements Desk {
    @Override
    public Answer ask(int server, int member, Optional<IdempotencyKey> key) {
        Shopper shopper = members.get(server).get(member);
        HttpRequest.Builder request = shopper.json(campaign + "/issues").POST(BodyPublishers.ofString("{}"));
        key.ifPresent(value -> request.header("Idempotency-Key", value.value()));
        try {
            return answer(shopper.send(request));
        } catch (AssertionError broken) {
            if (broken.getCause() instanceof ConnectException) {
                return new Answer.NotNow();
            }
            if (broken.getCause() instanceof IOException) {
                return new Answer.Lost();
            }
            throw broken;
        }
    }

    static Answer answer(Reply reply) {
        if (reply.status() == 201) {
            return new Answer.Coupon(reply.number("number"));
        }
        String code = reply.text("code");
        return switch (code) {
            case "overloaded", "unavailable", "request_in_progress" -> later(reply, new Answer.NotNow());
            case "outcome_unknown" -> later(reply, new Answer.Lost());
            default -> new Answer.Refusal(reply.status() == 409 ? code : reply.status() + " " + code);
        };
    }

    private static Answer later(Reply reply, Answer answer) {
        if (reply.header("Retry-After").isEmpty()) {
            throw new AssertionError("does not say when to ask again: " + reply);
        }
        return answer;
    }

    @Override
    public String id(int member) {
        return members.getFirst().get(member).id();
    }
}
