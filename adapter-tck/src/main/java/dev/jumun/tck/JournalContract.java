package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Journal;
import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} must do. Keys are new in each test: a shared database will do. */
public abstract class JournalContract {
    private Persistence persistence;
    private Journal journal;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        journal = persistence.journal();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(journal.audit(Samples.sku())).isEmpty();
        assertThat(journal.rows(Samples.sku(), first(10)).items()).isEmpty();
    }

    @Test
    void sumsWhatTheOwnerHasAndWhatItCaused() {
        SkuId sku = moved(5, 7, -2);
        Journal.Audit<SkuState> audit = journal.audit(sku).orElseThrow();
        assertThat(audit.state().available().count()).isEqualTo(10);
        assertThat(audit.balances()).containsEntry(SkuState.available(sku), 10L);
        assertThat(audit.caused()).containsEntry(SkuState.available(sku), 10L);
    }

    @Test
    void listsNewestFirstWithTheBalanceAfterEachEntry() {
        SkuId sku = moved(5, 7, -2);
        List<JournalRow> rows = journal.rows(sku, first(10)).items();
        assertThat(rows)
                .extracting(row -> row.entry().movement())
                .containsExactly(Movement.ADJUST, Movement.RECEIVE, Movement.RECEIVE);
        assertThat(rows)
                .extracting(row -> row.balanceAfter(SkuState.available(sku)))
                .containsExactly(OptionalLong.of(10), OptionalLong.of(12), OptionalLong.of(5));
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        SkuId sku = moved(1, 2, 3, 4, 5);
        Page<JournalRow, JournalRow.Position> one = journal.rows(sku, first(2));
        Page<JournalRow, JournalRow.Position> two = journal.rows(sku, new Page.Request<>(one.next(), 2));
        Page<JournalRow, JournalRow.Position> three = journal.rows(sku, new Page.Request<>(two.next(), 2));
        assertThat(one.items()).extracting(row -> row.entry().quantity()).containsExactly(5L, 4L);
        assertThat(two.items()).extracting(row -> row.entry().quantity()).containsExactly(3L, 2L);
        assertThat(three.items()).extracting(row -> row.entry().quantity()).containsExactly(1L);
        assertThat(three.next()).isEmpty();
    }

    @Test
    void listsOneAccountAlone() {
        SkuId sku = moved(5, 7);
        assertThat(journal.rows(SkuState.available(sku), first(10)).items()).hasSize(2);
        assertThat(journal.rows(SkuState.reserved(sku), first(10)).items()).isEmpty();
    }

    private static Page.Request<JournalRow.Position> first(int limit) {
        return new Page.Request<>(Optional.empty(), limit);
    }

    /** A new SKU with one commit per quantity, received or removed. */
    private SkuId moved(long... quantities) {
        SkuId sku = Samples.sku();
        long available = 0;
        for (long quantity : quantities) {
            available += quantity;
            SkuState next = Samples.sku(sku, available);
            persistence.store().commit(Footprint.of(sku), tx -> {
                tx.put(next);
                tx.record(quantity > 0 ? Samples.received(sku, quantity) : Samples.removed(sku, -quantity));
                return true;
            });
        }
        return sku;
    }
}
