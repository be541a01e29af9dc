package dev.jumun.benchmarks;

import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.auth.Tokens;
import dev.jumun.member.SessionState;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** Access tokens that a server takes for its own when it is told their key. */
final class BearerTokens {
    /** As {@code JUMUN_TOKEN_KEYS} is written. */
    static final String KEY = "bench:" + Base64.getEncoder().encodeToString(SecureRandom.getSeed(32));

    private BearerTokens() {}

    /** One for each session, in their order, good for a quarter of an hour. */
    static List<String> of(List<SessionState> sessions) {
        Tokens tokens = new Tokens(TokenKey.parse(KEY), InstantSource.system());
        return sessions.stream().map(tokens::access).toList();
    }
}
