package dev.jumun.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.Shop;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Authenticate;
import dev.jumun.member.Email;
import dev.jumun.member.RefreshSession;
import dev.jumun.member.Role;
import dev.jumun.member.SessionState;
import dev.jumun.member.SignIn;
import dev.jumun.member.SignOut;
import dev.jumun.member.SignUp;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembersTest {
    private static final Email KIM = new Email("Kim@Example.com");

    @RegisterExtension
    final Shop shop = new Shop();

    @Test
    void signsUpAndIn() {
        assertThat(signUp()).isInstanceOf(SignUp.SignedUp.class);
        SessionState session = session();
        assertThat(session.role()).isEqualTo(Role.MEMBER);
        assertThat(isLive(session)).isTrue();
    }

    @Test
    void oneAddressIsOneMemberInUpperAndLowerCase() {
        signUp();
        assertThat(shop.core.signUp().signUp(new SignUp.Command(new Email("kim@example.COM"), "another one", "Lee")))
                .isEqualTo(new SignUp.EmailTaken());
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownAddress() {
        signUp();
        assertThat(signIn(KIM, "wrong password")).isEqualTo(new SignIn.WrongCredentials());
        assertThat(signIn(new Email("no@example.com"), "secret word")).isEqualTo(new SignIn.WrongCredentials());
    }

    @Test
    void goesOnByRefreshing() {
        signUp();
        SessionState session = session();
        SessionState next = ((RefreshSession.Refreshed) refresh(session)).session();
        assertThat(next.generation()).isEqualTo(1);
        assertThat(isLive(next)).isTrue();
    }

    @Test
    void endsTheSessionWhenASpentGenerationIsShown() {
        signUp();
        SessionState session = session();
        refresh(session);
        assertThat(refresh(session)).isEqualTo(new RefreshSession.Ended());
        assertThat(isLive(session)).isFalse();
    }

    @Test
    void endsWithSigningOut() {
        signUp();
        SessionState session = session();
        shop.core.signOut().signOut(new SignOut.Command(session.key()));
        assertThat(isLive(session)).isFalse();
        assertThat(refresh(session)).isEqualTo(new RefreshSession.Ended());
    }

    @Test
    void endsWhenNobodyComesBack() {
        signUp();
        SessionState session = session();
        shop.clock.advance(Policy.DEFAULT.sessionLifetime());
        assertThat(isLive(session)).isFalse();
        assertThat(refresh(session)).isEqualTo(new RefreshSession.Ended());
    }

    @Test
    void appointsTheFirstAdministratorOnce() {
        AppointAdministrator.Command command = new AppointAdministrator.Command(KIM, "secret word");
        assertThat(shop.core.appointAdministrator().appoint(command))
                .isInstanceOf(AppointAdministrator.Appointed.class);
        assertThat(shop.core.appointAdministrator().appoint(command))
                .isInstanceOf(AppointAdministrator.AlreadyThere.class);
        assertThat(session().role()).isEqualTo(Role.ADMIN);
    }

    private SignUp.Outcome signUp() {
        return shop.core.signUp().signUp(new SignUp.Command(KIM, "secret word", "Kim"));
    }

    private SignIn.Outcome signIn(Email email, String password) {
        return shop.core.signIn().signIn(new SignIn.Command(email, password));
    }

    @Test
    void anotherProcessNoticesASignOutWithinASecond() {
        signUp();
        Jumun elsewhere = shop.over(shop.persistence);
        SessionState session = session();
        Authenticate.Command asked = new Authenticate.Command(session.key());
        assertThat(elsewhere.authenticate().authenticate(asked)).isEqualTo(new Authenticate.Authenticated(session));
        shop.core.signOut().signOut(new SignOut.Command(session.key()));
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(elsewhere.authenticate().authenticate(asked)).isEqualTo(new Authenticate.Unauthenticated());
    }

    @Test
    void whatWasReadBeforeASignOutDoesNotBringTheSessionBack() {
        signUp();
        SessionState session = session();
        CountDownLatch isRead = new CountDownLatch(1);
        CountDownLatch isSignedOut = new CountDownLatch(1);
        Store slow = new WrappedStore(shop.persistence.store()) {
            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                Optional<S> read = super.read(key);
                isRead.countDown();
                await(isSignedOut);
                return read;
            }
        };
        Jumun core = shop.over(new WrappedPersistence(shop.persistence, slow));
        Authenticate.Command asked = new Authenticate.Command(session.key());
        CompletableFuture<Authenticate.Outcome> late =
                CompletableFuture.supplyAsync(() -> core.authenticate().authenticate(asked));
        await(isRead);
        core.signOut().signOut(new SignOut.Command(session.key()));
        isSignedOut.countDown();
        assertThat(late).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Authenticate.Unauthenticated());
        assertThat(core.authenticate().authenticate(asked)).isEqualTo(new Authenticate.Unauthenticated());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private SessionState session() {
        return ((SignIn.SignedIn) signIn(KIM, "secret word")).session();
    }

    private RefreshSession.Outcome refresh(SessionState session) {
        return shop.core.refreshSession().refresh(new RefreshSession.Command(session.key(), session.generation()));
    }

    private boolean isLive(SessionState session) {
        return shop.core.authenticate().authenticate(new Authenticate.Command(session.key()))
                instanceof Authenticate.Authenticated;
    }
}
