package dev.jumun.app;

import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every sink what was committed, each on a thread of its own: a slow one does not hold up another. */
public final class Relays {
    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final List<Telling> tellings;

    public Relays(Map<SinkId, RelayEvents> relays) {
        this.tellings = relays.entrySet().stream()
                .map(entry -> new Telling(entry.getKey(), entry.getValue()))
                .toList();
    }

    void start() {
        tellings.forEach(telling -> telling.chore.startAtOnce());
    }

    /** By the name of each what stops it: the events that are being told are the last, and another server may go on at once. */
    Map<String, Runnable> stops() {
        return tellings.stream().collect(Collectors.toMap(Telling::name, telling -> telling::stop));
    }

    /** Of one sink. */
    private static final class Telling {
        private final SinkId sink;
        private final RelayEvents relay;
        private final Chore chore;

        Telling(SinkId sink, RelayEvents relay) {
            this.sink = sink;
            this.relay = relay;
            this.chore = new Chore(name(), PAUSE_AFTER_TROUBLE, this::round, this::complain);
        }

        String name() {
            return "relay-" + sink;
        }

        private Duration round() {
            RelayEvents.Round round = relay.relay();
            if (round.refused() > 0) {
                LOG.warn("sink {} did not take {} events; they are told again", sink, round.refused());
            }
            return round.isBehind() ? Duration.ZERO : PAUSE;
        }

        private void complain(Throwable trouble) {
            LOG.warn("sink {} is told more in a second: {}", sink, trouble.toString());
        }

        /** Cuts the round under way short. */
        void stop() {
            try {
                relay.close();
            } catch (RuntimeException trouble) {
                LOG.warn("another server tells sink {} in some seconds: {}", sink, trouble.toString());
            }
            chore.stop();
        }
    }
}
