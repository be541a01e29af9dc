package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WalletQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class WalletQueriesContract {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Account OUTSIDE = new Account.Outside("top-up", Unit.MONEY);
    private static final int ALL = 100_000;

    private final WalletId wallet = wallet();
    private Persistence persistence;
    private WalletQueries wallets;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        wallets = persistence.wallets();
    }

    @Test
    void findsWalletsWithPointsPastTheirDateSoonestExpiryFirst() {
        WalletId later = wallet();
        WalletId notYet = wallet();
        charge(later, LONG_AGO.plusSeconds(2));
        charge(wallet, LONG_AGO.plusSeconds(1));
        charge(notYet, LONG_AGO.plusMillis(2_001));
        assertThat(wallets.expired(LONG_AGO.plusSeconds(2), ALL))
                .containsSubsequence(wallet, later)
                .doesNotContain(notYet);
        assertThat(wallets.expired(LONG_AGO.plusSeconds(2), 1)).hasSize(1);
    }

    @Test
    void asksForTheSoonestOfAllLots() {
        charge(wallet, LONG_AGO.plusSeconds(60), LONG_AGO.plusSeconds(90));
        assertThat(wallets.expired(LONG_AGO.plusSeconds(59), ALL)).doesNotContain(wallet);
        assertThat(wallets.expired(LONG_AGO.plusSeconds(60), ALL)).containsOnlyOnce(wallet);
    }

    @Test
    void passesOverPointsThatNeverExpire() {
        charge(wallet, Instant.MAX);
        assertThat(wallets.expired(LONG_AGO.plusSeconds(60), ALL)).doesNotContain(wallet);
    }

    @Test
    void forgetsWalletsThatWereCleared() {
        charge(wallet, LONG_AGO);
        persistence.store().commit(Footprint.of(wallet), tx -> {
            tx.put(WalletState.empty(wallet));
            tx.record(new Entry(WalletState.available(wallet), OUTSIDE, 1, Movement.EXPIRE, wallet));
            return true;
        });
        assertThat(wallets.expired(LONG_AGO, ALL)).doesNotContain(wallet);
    }

    private static WalletId wallet() {
        return new WalletId(new MemberId(Samples.id()));
    }

    /** One point for each expiry; the highest instant is none. */
    private void charge(WalletId id, Instant... expiries) {
        List<Lot> lots = List.of(expiries).stream()
                .map(expiry -> new Lot(Money.of(1), Optional.of(expiry).filter(Instant.MAX::isAfter)))
                .toList();
        persistence.store().commit(Footprint.of(id), tx -> {
            tx.put(new WalletState(id, lots, Money.ZERO));
            tx.record(new Entry(OUTSIDE, WalletState.available(id), lots.size(), Movement.CHARGE, id));
            return true;
        });
    }
}
