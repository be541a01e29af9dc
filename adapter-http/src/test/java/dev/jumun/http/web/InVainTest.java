package dev.jumun.http.web;

import static dev.jumun.http.web.ProblemCode.OVERLOADED;
import static dev.jumun.http.web.ProblemCode.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InVainTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final InVain inVain = new InVain(now::get);

    @Test
    void saysTheFirstAtOnce() {
        assertThat(inVain.line(OVERLOADED, "POST /orders")).hasValue("POST /orders");
    }

    @Test
    void countsTheOthersOfASecond() {
        inVain.line(OVERLOADED, "first");
        for (int other = 0; other < 400; other++) {
            assertThat(inVain.line(OVERLOADED, "other")).isEmpty();
        }
        pass(Duration.ofSeconds(1));

        assertThat(inVain.line(OVERLOADED, "next")).hasValue("next (400 others before)");
    }

    @Test
    void countsEachOnce() {
        inVain.line(OVERLOADED, "first");
        inVain.line(OVERLOADED, "other");
        pass(Duration.ofSeconds(1));
        inVain.line(OVERLOADED, "next");
        pass(Duration.ofSeconds(1));

        assertThat(inVain.line(OVERLOADED, "last")).hasValue("last");
    }

    @Test
    void tellsCodesApart() {
        inVain.line(OVERLOADED, "first");

        assertThat(inVain.line(UNAVAILABLE, "GET /products")).hasValue("GET /products");
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
