package dev.jumun.app.wiring;

import com.google.inject.AbstractModule;
import dev.jumun.app.Relays;
import dev.jumun.app.Tracker;
import dev.jumun.app.config.Settings;
import dev.jumun.carrier.SimulatedCarrier;
import dev.jumun.core.Jumun;
import dev.jumun.delivery.Carrier;
import dev.jumun.event.EventSink;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.event.SinkId;
import dev.jumun.popular.CountSales;
import dev.jumun.webhook.WebhookSink;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sinks, who tells them, and who asks the carrier. */
final class RelayModule extends AbstractModule {
    private final Jumun core;
    private final Settings settings;
    private final InstantSource clock;
    private final Optional<Carrier> carrier;

    RelayModule(Jumun core, Settings settings, InstantSource clock) {
        this.core = core;
        this.settings = settings;
        this.clock = clock;
        this.carrier = settings.carrier().map(pace -> new SimulatedCarrier(pace, clock));
    }

    @Override
    protected void configure() {
        Retries retries = new Retries(settings.relayTries(), Retries.DEFAULT.first(), Retries.DEFAULT.longest());
        Map<SinkId, RelayEvents> relays = new HashMap<>(
                sinks().collect(Collectors.toMap(EventSink::id, sink -> core.relayEvents(sink, retries))));
        relays.put(CountSales.SINK, core.countSales());
        bind(Relays.class).toInstance(new Relays(relays));
        bind(Tracker.class).toInstance(new Tracker(carrier.map(core::followDeliveries)));
    }

    private Stream<EventSink> sinks() {
        Stream<EventSink> webhooks = settings.webhooks().stream().map(webhook -> new WebhookSink(webhook, clock));
        return Stream.concat(webhooks, carrier.map(core::deliverySink).stream());
    }
}
