package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

class BacklogTest {
    private static final int CALLERS = 512;

    private final Backlog backlog = new Backlog();
    private final List<ScriptCall> sent = new ArrayList<>();

    @Test
    void leavesCallersTheirQueue() {
        int missed = 4_096;
        for (int call = 0; call < missed; call++) {
            backlog.add(call(call), Duration.ofMinutes(1));
        }
        sendForCallers();
        assertThat(sent).hasSizeBetween(1, CALLERS);

        while (sent.size() < missed) {
            int before = sent.size();
            sent.forEach(call -> call.answer().complete(List.of()));
            sendForCallers();
            assertThat(sent).hasSizeBetween(before + 1, before + CALLERS);
        }
        assertThat(sent).extracting(ScriptCall::firstKey).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterCallsThatFailOrMatterNoLonger() {
        backlog.add(call(1), Duration.ofMinutes(1));
        backlog.send(call -> call.fail("away again"));
        backlog.add(call(2), Duration.ZERO);
        backlog.send(sent::add);
        backlog.add(call(3), Duration.ofMinutes(1));
        backlog.send(sent::add);

        assertThat(sent).extracting(ScriptCall::firstKey).containsExactly("3");
    }

    /** Each of a crowd whose own call was answered in the same moment. */
    private void sendForCallers() {
        for (int caller = 0; caller < CALLERS; caller++) {
            backlog.send(sent::add);
        }
    }

    private static ScriptCall call(int key) {
        return ScriptCall.of(
                "return {}", StringCodec.INSTANCE, List.of(String.valueOf(key)), List.of(), Duration.ofSeconds(1));
    }
}
