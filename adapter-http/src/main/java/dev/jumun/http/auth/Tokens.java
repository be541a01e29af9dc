package dev.jumun.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jumun.member.MemberId;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access and refresh tokens: JSON Web Tokens (RFC 7519) signed with HS256. They name a session; what it may do, the
 * session says.
 */
public final class Tokens {
    /** How long an access token lives. */
    public static final long ACCESS_LIFETIME_SECONDS = Duration.ofMinutes(15).toSeconds();

    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType REFRESH = new JOSEObjectType("rt+jwt");
    private static final String SESSION = "sid";
    private static final String GENERATION = "gen";
    private static final int MOST_REMEMBERED = 100_000;

    /** What a refresh token proves. */
    public record Refresh(SessionId session, long generation) {}

    private record Access(SessionId session, MemberId member, Instant expiresAt) {}

    private final InstantSource clock;
    private final JWSHeader accessHeader;
    private final JWSHeader refreshHeader;
    private final MACSigner signer;
    private final Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
    /** Access tokens whose signature was checked: the same one comes with every request. */
    private final Map<String, Access> verified = new ConcurrentHashMap<>();

    /** The first key signs, all verify. */
    public Tokens(List<TokenKey> keys, InstantSource clock) {
        this.clock = clock;
        this.accessHeader = header(ACCESS, keys.getFirst());
        this.refreshHeader = header(REFRESH, keys.getFirst());
        try {
            this.signer = new MACSigner(keys.getFirst().secret());
            for (TokenKey key : keys) {
                verifiers.put(key.id(), new MACVerifier(key.secret()));
            }
        } catch (JOSEException tooShort) {
            throw new IllegalArgumentException("token keys cannot be used", tooShort);
        }
    }

    private static JWSHeader header(JOSEObjectType type, TokenKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(type)
                .keyID(key.id())
                .build();
    }

    public String access(SessionState session) {
        return sign(accessHeader, claims(session, clock.instant().plusSeconds(ACCESS_LIFETIME_SECONDS)));
    }

    public String refresh(SessionState session) {
        return sign(refreshHeader, claims(session, session.expiresAt()).claim(GENERATION, session.generation()));
    }

    private JWTClaimsSet.Builder claims(SessionState session, Instant expiresAt) {
        return new JWTClaimsSet.Builder()
                .subject(session.member().toString())
                .claim(SESSION, session.key().toString())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(expiresAt));
    }

    private String sign(JWSHeader header, JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a checked key does not sign", impossible);
        }
        return token.serialize();
    }

    /** The session that an access token of ours names, unless it is past its time. */
    public Optional<SessionId> verifyAccess(String token) {
        return live(token).map(Access::session);
    }

    /** Whose access token it is, if it is ours and not past its time, be its session over or not. */
    Optional<MemberId> member(String token) {
        return live(token).map(Access::member);
    }

    private Optional<Access> live(String token) {
        Access known = verified.get(token);
        return (known != null ? Optional.of(known) : verifyAndRemember(token))
                .filter(access -> clock.instant().isBefore(access.expiresAt()));
    }

    private Optional<Access> verifyAndRemember(String token) {
        Optional<Access> access = verify(token, ACCESS).flatMap(Tokens::access);
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        access.ifPresent(proof -> verified.put(token, proof));
        return access;
    }

    private static Optional<Access> access(JWTClaimsSet claims) {
        MemberId member = new MemberId(UUID.fromString(claims.getSubject()));
        return session(claims)
                .map(session ->
                        new Access(session, member, claims.getExpirationTime().toInstant()));
    }

    /** What a refresh token of ours proves, unless it is past its time. */
    public Optional<Refresh> verifyRefresh(String token) {
        return verify(token, REFRESH)
                .flatMap(claims -> session(claims).map(session -> new Refresh(session, generation(claims))));
    }

    private Optional<JWTClaimsSet> verify(String text, JOSEObjectType type) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWSVerifier verifier =
                    verifiers.get(String.valueOf(token.getHeader().getKeyID()));
            boolean ours = verifier != null
                    && type.equals(token.getHeader().getType())
                    && JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(verifier);
            return ours ? Optional.of(token.getJWTClaimsSet()).filter(this::isLive) : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException malformed) {
            // The parser lets through what it stumbles over, such as a NullPointerException at a header of null.
            return Optional.empty();
        }
    }

    private boolean isLive(JWTClaimsSet claims) {
        return claims.getExpirationTime() != null
                && clock.instant().isBefore(claims.getExpirationTime().toInstant());
    }

    private static Optional<SessionId> session(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getClaim(SESSION)).map(id -> new SessionId(UUID.fromString(id.toString())));
    }

    private static long generation(JWTClaimsSet claims) {
        return claims.getClaim(GENERATION) instanceof Number generation ? generation.longValue() : -1;
    }
}
