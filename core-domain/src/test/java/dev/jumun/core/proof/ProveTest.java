package dev.jumun.core.proof;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.journal.Account;
import dev.jumun.journal.Journal;
import dev.jumun.journal.JournalRow;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Page;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProveTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(10_000);
    private final SkuId jar = shop.sku(100, 500);

    @Test
    void holdsInEveryStatus() {
        OrderState order = shop.placed(member, 30, line(jar, 2));
        assertAllHold(order.key());
        shop.pay(member, order.key());
        assertAllHold(order.key());
        shop.cancel(member, order.key());
        assertAllHold(order.key());
        assertAllHold(shop.placed(member, 100, line(jar, 1)).key());
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(prove(shop.core.prove(), new Prove.OfSku(new SkuId(shop.ids.next()))))
                .isEmpty();
        assertThat(prove(shop.core.prove(), new Prove.OfMember(shop.member()))).isEmpty();
        assertThat(prove(shop.core.prove(), new Prove.OfOrder(new OrderId(shop.ids.next()))))
                .isEmpty();
    }

    /** The proof itself is tested: a journal that has lost something is found out. */
    @Test
    void findsAJournalThatIsWrong() {
        OrderState order = shop.placed(member, 30, line(jar, 2));
        Prove prove = shop.over(new WrappedPersistence(
                        shop.persistence, shop.persistence.store(), new Forgetful(shop.persistence.journal())))
                .prove();
        assertThat(prove(prove, new Prove.OfSku(jar)))
                .hasValueSatisfying(proof -> assertThat(proof.holds()).isFalse());
        assertThat(prove(prove, new Prove.OfMember(member)))
                .hasValueSatisfying(proof -> assertThat(proof.holds()).isFalse());
        assertThat(prove(prove, new Prove.OfOrder(order.key())))
                .hasValueSatisfying(proof -> assertThat(proof.holds()).isFalse());
    }

    private void assertAllHold(OrderId order) {
        assertHolds(shop.core.prove(), new Prove.OfOrder(order));
        assertHolds(shop.core.prove(), new Prove.OfSku(jar));
        assertHolds(shop.core.prove(), new Prove.OfMember(member));
    }

    private static void assertHolds(Prove prove, Prove.Subject subject) {
        assertThat(prove(prove, subject))
                .hasValueSatisfying(
                        proof -> assertThat(proof.holds()).as("%s", proof).isTrue());
    }

    private static Optional<Proof> prove(Prove prove, Prove.Subject subject) {
        return switch (prove.prove(new Prove.Command(subject))) {
            case Prove.Compared(Proof proof) -> Optional.of(proof);
            case Prove.NotFound() -> Optional.empty();
        };
    }

    /** A journal that has lost everything. */
    private record Forgetful(Journal right) implements Journal {
        @Override
        public <S extends State> Optional<Audit<S>> audit(Key<S> key) {
            return right.audit(key).map(audit -> new Audit<>(audit.state(), Map.of(), Map.of()));
        }

        @Override
        public Page<JournalRow, JournalRow.Position> rows(Key<?> owner, Page.Request<JournalRow.Position> page) {
            return right.rows(owner, page);
        }

        @Override
        public Page<JournalRow, JournalRow.Position> rows(
                Account.Owned account, Page.Request<JournalRow.Position> page) {
            return right.rows(account, page);
        }
    }
}
