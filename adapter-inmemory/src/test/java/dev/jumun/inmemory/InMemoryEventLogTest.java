package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.StockReceived;
import dev.jumun.tck.EventSinkContract;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryEventLogTest extends EventSinkContract {
    private final InMemoryEventLog log = new InMemoryEventLog(new SinkId("log"), 100);

    @Override
    protected EventSink sink() {
        return log;
    }

    @Override
    protected List<String> arrived() {
        return log.events().stream().map(RecordedEvent::id).toList();
    }

    @Override
    protected boolean breakDown() {
        return false;
    }

    @Override
    protected void repair() {}

    @Test
    void forgetsTheOldest() {
        SkuId sku = new SkuId(new UUID(0, 1));
        for (int i = 1; i <= 102; i++) {
            log.tell(new RecordedEvent(i, new StockReceived(sku, Quantity.of(1), Quantity.of(1)), Instant.EPOCH));
        }
        assertThat(log.events()).hasSize(100).first().returns(3L, RecordedEvent::number);
    }
}
