package dev.jumun.core.popular;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jumun.core.Shop;
import dev.jumun.core.event.EmptiedOutbox;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TallyTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(1_000);
    private final SkuId jar = shop.sku(100, 5);
    private final OrderId order = shop.placed(member, 0, line(jar, 3)).key();

    @Test
    void countsACancellationOnTheDayOfTheSale() {
        assertThat(counted(shop.persistence.outbox())).isEqualTo(-1);
    }

    @Test
    void countsNothingOfASaleThatTheOutboxNoLongerHas() {
        Outbox emptied = new EmptiedOutbox(shop.persistence.outbox(), order::equals);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> counted(emptied)))
                .isZero();
    }

    private long counted(Outbox outbox) {
        shop.pay(member, order);
        shop.cancel(member, order, pieces(jar, 1));
        List<RecordedEvent> last = shop.persistence.outbox().events(order, 2, 1);
        return Tally.of(last, outbox)
                .changes()
                .mapToLong(change -> change.getValue())
                .sum();
    }
}
