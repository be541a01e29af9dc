package dev.jumun.core.simulation;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.value.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where everybody asks: for what must not be done twice with a key, and again until they know. */
final class Desk {
    private record Asked(MemberId by, Intent intent) {}

    private final Ids ids;
    private final Random random;
    private final Trace trace = new Trace();
    private final BiConsumer<MemberId, Receipt> learners;
    private final List<Asked> asked = new ArrayList<>();

    /** {@code learners} hear of every receipt once. */
    Desk(Ids ids, Random random, BiConsumer<MemberId, Receipt> learners) {
        this.ids = ids;
        this.random = random;
        this.learners = learners;
    }

    void want(MemberId by, Class<?> port, Function<IdempotencyKey, Attempted<?>> call) {
        IdempotencyKey key = new IdempotencyKey(ids.next().toString());
        Asked wanted = new Asked(by, new Intent(port, port.getSimpleName() + " " + key.value(), () -> call.apply(key)));
        asked.add(wanted);
        ask(wanted);
    }

    /** Somebody asks once more for what they asked for before. */
    void repeat() {
        if (!asked.isEmpty()) {
            ask(asked.get(random.nextInt(asked.size())));
        }
    }

    /** Everyone asks until they know. */
    void repeatAll() {
        List.copyOf(asked).forEach(this::ask);
    }

    private void ask(Asked wanted) {
        survive(
                wanted.intent()::toString,
                () -> wanted.intent().ask(trace).ifPresent(receipt -> learners.accept(wanted.by(), receipt)));
    }

    /** Something that may be done as often as one likes. */
    void call(Class<?> port, Supplier<?> step) {
        survive(port::getSimpleName, () -> trace.add(port, port.getSimpleName(), step.get()));
    }

    private void survive(Supplier<String> name, Runnable step) {
        try {
            step.run();
        } catch (Crash | NotNow end) {
            trace.add(name.get(), String.valueOf(end.getMessage()));
        }
    }

    Trace trace() {
        return trace;
    }
}
