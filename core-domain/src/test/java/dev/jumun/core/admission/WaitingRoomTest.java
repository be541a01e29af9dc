package dev.jumun.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.admission.Admission.Admitted;
import dev.jumun.admission.Admission.Full;
import dev.jumun.admission.Admission.Missing;
import dev.jumun.admission.Admission.Unknown;
import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitingRoomTest {
    private static final Full FULL = new Full(OptionalLong.of(3));

    @RegisterExtension
    final Shop shop = new Shop();

    private final SkuId jar = shop.sku(100, 3);
    private final CouponId winter = new Coupons(shop).campaign(5, Coupons.off(10));
    private ScriptedAdmission gate = new ScriptedAdmission(new Admitted());

    private WaitingRoom room(ScriptedAdmission admission) {
        gate = admission;
        return new WaitingRoom(admission, shop.persistence.store(), shop.ids);
    }

    /** Asks while so many others are there already. */
    private static Optional<String> beside(int others, WaitingRoom room, Map<Key<?>, Long> wanted) {
        return admit(
                room,
                wanted,
                guest -> others == 0 ? "done" : beside(others - 1, room, wanted).orElse("kept out"));
    }

    private static <T> Optional<T> admit(WaitingRoom room, Map<Key<?>, Long> wanted, Function<Guest, T> work) {
        try (Rush rush = room.join(wanted)) {
            return rush.admit(work, isTooLate -> Optional.empty());
        }
    }

    private static Optional<String> inACrowd(WaitingRoom room, Map<Key<?>, Long> wanted) {
        return beside(Crowds.FEW, room, wanted);
    }

    @Test
    void letsAFewThroughWithoutAskingTheGate() {
        assertThat(beside(Crowds.FEW - 1, room(gate), Map.of(jar, 2L))).contains("done");
        assertThat(gate.heard).isEmpty();
    }

    @Test
    void asksTheGateWhenThereIsACrowd() {
        assertThat(inACrowd(room(gate), Map.of(jar, 2L))).contains("done");
        assertThat(gate.heard).containsExactly("enter sku for 2", "leave sku");
    }

    @Test
    void asksTheGateUntilNobodyIsLeftOfTheCrowd() {
        WaitingRoom room = room(gate);
        admit(room, Map.of(jar, 1L), guest -> {
            inACrowd(room, Map.of(jar, 1L));
            int heard = gate.heard.size();
            beside(0, room, Map.of(jar, 1L));
            assertThat(gate.heard).hasSize(heard + 2);
            beside(0, room, Map.of(winter, 1L));
            assertThat(gate.heard).hasSize(heard + 2);
            return "done";
        });
        gate.heard.clear();
        beside(0, room, Map.of(jar, 1L));
        assertThat(gate.heard).isEmpty();
    }

    @Test
    void waitsUntilItIsLetIn() {
        assertThat(inACrowd(room(new ScriptedAdmission(FULL, FULL, new Admitted())), Map.of(jar, 1L)))
                .contains("done");
        assertThat(gate.heard).containsExactly("enter sku for 1", "enter sku for 1", "enter sku for 1", "leave sku");
    }

    @Test
    void waitsNoLongerThanASecond() {
        long asked = System.nanoTime();
        assertThat(inACrowd(room(new ScriptedAdmission(FULL)), Map.of(jar, 1L))).contains("kept out");
        assertThat(System.nanoTime() - asked).isBetween(400_000_000L, 2_000_000_000L);
        assertThat(gate.heard).containsOnly("enter sku for 1").hasSizeLessThan(10);
    }

    @Test
    void looksWhatIsLeftWhenTheGateDoesNotKnow() {
        assertThat(inACrowd(room(new ScriptedAdmission(new Missing(), new Admitted())), Map.of(jar, 1L)))
                .contains("done");
        assertThat(gate.heard).containsExactly("enter sku for 1", "left of sku: 3", "enter sku for 1", "leave sku");
    }

    @Test
    void goesToTheStoreWhenNobodyCanTell() {
        assertThat(inACrowd(room(new ScriptedAdmission(new Unknown())), Map.of(jar, 1L)))
                .contains("done");
        assertThat(gate.heard).as("it may be inside").containsExactly("enter sku for 1", "leave sku");
        assertThat(inACrowd(room(new ScriptedAdmission(new Missing())), Map.of(jar, 1L)))
                .contains("done");
    }

    @Test
    void goesToTheStoreForWhatIsNotThere() {
        SkuId nowhere = new SkuId(shop.ids.next());
        assertThat(inACrowd(room(new ScriptedAdmission(new Missing())), Map.of(nowhere, 1L)))
                .contains("done");
        assertThat(gate.heard).containsExactly("enter sku for 1");
    }

    @Test
    void takesAnAnswerThatComesMeanwhile() {
        WaitingRoom room = room(new ScriptedAdmission(new Full(OptionalLong.of(0))));
        Optional<String> answer = admit(room, Map.of(jar, 1L), guest -> {
            inACrowd(room, Map.of(jar, 1L));
            gate.heard.clear();
            try (Rush rush = room.join(Map.of(jar, 1L))) {
                return rush.admit(late -> "done", isTooLate -> Optional.of("too late: " + isTooLate))
                        .orElseThrow();
            }
        });
        assertThat(answer).contains("too late: true");
        assertThat(gate.heard).containsExactly("enter sku for 1");
    }

    @Test
    void hasTheGateForgetThatNothingIsLeftWhereThatIsNoAnswer() {
        WaitingRoom room =
                room(new ScriptedAdmission(FULL, new Full(OptionalLong.of(0)), new Missing(), new Admitted()));
        assertThat(inACrowd(room, Map.of(jar, 1L))).contains("done");
        assertThat(gate.heard)
                .containsExactly(
                        "enter sku for 1",
                        "enter sku for 1",
                        "forget sku",
                        "enter sku for 1",
                        "left of sku: 3",
                        "enter sku for 1",
                        "leave sku");
    }

    @Test
    void holdsNothingWhenOneOfSeveralIsFull() {
        assertThat(inACrowd(room(new ScriptedAdmission(new Admitted(), FULL)), Map.of(jar, 1L, winter, 1L)))
                .contains("kept out");
        assertThat(gate.heard.getFirst()).isEqualTo("enter coupon for 1");
        assertThat(gate.heard).filteredOn("leave coupon"::equals).hasSize(1);
        assertThat(gate.heard).doesNotContain("leave sku");
    }

    @Test
    void tellsWhatTheWorkLeaves() {
        WaitingRoom room = room(gate);
        admit(room, Map.of(jar, 1L), first -> {
            inACrowd(room, Map.of(jar, 1L));
            gate.heard.clear();
            return look(room, jar);
        });
        assertThat(gate.heard).containsExactly("enter sku for 1", "leave sku: 3");
    }

    @Test
    void asksNoGateWhilePlentyIsLeft() {
        SkuId mug = shop.sku(100, Crowds.PLENTY);
        WaitingRoom room = room(gate);
        admit(room, Map.of(mug, 1L), first -> {
            inACrowd(room, Map.of(mug, 1L));
            look(room, mug);
            gate.heard.clear();
            assertThat(look(room, mug)).isTrue();
            assertThat(gate.heard).isEmpty();
            pause(Crowds.MOMENT);
            look(room, mug);
            assertThat(gate.heard).containsExactly("enter sku for 1", "leave sku: " + Crowds.PLENTY);
            return true;
        });
    }

    @Test
    void knowsWhoInACrowdComesTooLate() {
        WaitingRoom room = room(gate);
        SkuState three = shop.stock(jar);
        try (Rush one = room.join(Map.of(jar, 1L))) {
            one.show(three);
            assertThat(isTooLate(room, jar, 4)).as("there is no crowd").isFalse();
            inACrowd(room, Map.of(jar, 1L));
            assertThat(isTooLate(room, jar, 4)).isTrue();
            assertThat(isTooLate(room, jar, 3)).isFalse();
            assertThat(isTooLate(room, winter, 6)).isFalse();
            pause(Crowds.MOMENT);
            assertThat(isTooLate(room, jar, 4)).as("that was before").isFalse();
        }
    }

    private static boolean isTooLate(WaitingRoom room, Key<?> pool, long units) {
        try (Rush rush = room.join(Map.of(pool, units))) {
            return rush.isTooLate();
        }
    }

    private boolean look(WaitingRoom room, SkuId sku) {
        return admit(
                        room,
                        Map.of(sku, 1L),
                        guest -> shop.persistence
                                .store()
                                .commit(
                                        Footprint.of(sku),
                                        guest.watching(tx -> tx.find(sku).isPresent())))
                .orElse(false);
    }

    private static void pause(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() - end < 0; ) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void leavesWhenTheWorkFails() {
        WaitingRoom room = room(gate);
        assertThatThrownBy(() -> admit(room, Map.of(jar, 1L), first -> {
                    inACrowd(room, Map.of(jar, 1L));
                    gate.heard.clear();
                    return admit(room, Map.of(jar, 1L), guest -> {
                        throw new IllegalStateException("planted");
                    });
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gate.heard).containsExactly("enter sku for 1", "leave sku");
    }
}
