package dev.jumun.core.admission;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers as it was told to, and with its last answer from then on; it notes what it hears. */
final class ScriptedAdmission implements Admission {
    final List<String> heard = new ArrayList<>();
    private final Deque<Answer> answers;

    ScriptedAdmission(Answer... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public synchronized Answer enter(Visit visit) {
        heard.add("enter " + visit.pool().kind().name() + " for " + visit.units());
        return answers.size() > 1 ? answers.pop() : answers.getFirst();
    }

    @Override
    public synchronized void tell(Key<?> pool, long left) {
        heard.add("left of " + pool.kind().name() + ": " + left);
    }

    @Override
    public Optional<Reading> look(Key<?> pool) {
        return Optional.empty();
    }

    @Override
    public synchronized void forget(Key<?> pool) {
        heard.add("forget " + pool.kind().name());
    }

    @Override
    public synchronized void leave(Visit visit, OptionalLong left) {
        heard.add("leave " + visit.pool().kind().name() + (left.isPresent() ? ": " + left.getAsLong() : ""));
    }
}
