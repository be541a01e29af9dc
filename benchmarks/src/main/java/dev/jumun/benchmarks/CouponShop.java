package dev.jumun.benchmarks;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.PasswordHasher;
import dev.jumun.member.SessionState;
import dev.jumun.member.SignIn;
import dev.jumun.member.SignUp;
import dev.jumun.store.Persistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The core over a schema, in this JVM: begins campaigns, and signs members in without the slow hash of a server. */
final class CouponShop implements AutoCloseable {
    private static final int FILLERS = 256;
    private static final String PASSWORD = "benchmark";

    /** Costs nothing. */
    private static final class NoHash implements PasswordHasher {
        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return password.equals(hash);
        }
    }

    private final Persistence persistence;
    private final Jumun jumun;
    private final AtomicLong emails = new AtomicLong();

    private CouponShop(Persistence persistence) {
        this.persistence = persistence;
        InstantSource clock = InstantSource.system();
        this.jumun = new Jumun(persistence, new NoHash(), TimeOrderedIds.on(clock), clock, Policy.DEFAULT);
    }

    static CouponShop open(MySqlDatabase schema) {
        return new CouponShop(JpaPersistence.open(MySql.database(schema), InstantSource.system()));
    }

    /** So many campaigns of so many coupons each, one for each member. */
    List<CouponId> begin(int campaigns, long coupons) {
        return Stream.generate(() -> begin(coupons)).limit(campaigns).toList();
    }

    private CouponId begin(long coupons) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CouponTerms terms = new CouponTerms(new Benefit.Amount(Money.of(1_000)), Money.ZERO, List.of(), List.of());
        CreateCoupon.Command command = new CreateCoupon.Command(
                IdempotencyKey.random(),
                new MemberId(UUID.randomUUID()),
                "First come",
                coupons,
                1,
                terms,
                now,
                now.plus(Duration.ofDays(1)));
        if (!(jumun.createCoupon().create(command)
                instanceof Attempted.Decided<CreateCoupon.Outcome>(CreateCoupon.Created created))) {
            throw new IllegalStateException("a campaign was not created");
        }
        return created.coupon().key();
    }

    /** The sessions of so many new members. */
    List<SessionState> signIn(int members) {
        Queue<SessionState> sessions = new ConcurrentLinkedQueue<>();
        new Load(FILLERS, () -> () -> sessions.add(signInSomebody())).times(members);
        return List.copyOf(sessions);
    }

    private SessionState signInSomebody() {
        Email email = new Email("member" + emails.incrementAndGet() + "@example.com");
        if (!(jumun.signUp().signUp(new SignUp.Command(email, PASSWORD, "Member")) instanceof SignUp.SignedUp)
                || !(jumun.signIn().signIn(new SignIn.Command(email, PASSWORD))
                        instanceof SignIn.SignedIn(SessionState session))) {
            throw new IllegalStateException(email + " is not signed in");
        }
        return session;
    }

    @Override
    public void close() {
        persistence.close();
    }
}
