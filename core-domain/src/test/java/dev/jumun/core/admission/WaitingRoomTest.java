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
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
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
        return room.admit(
                wanted,
                guest -> others == 0 ? "done" : beside(others - 1, room, wanted).orElse("kept out"));
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
        room.admit(Map.of(jar, 1L), guest -> {
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
        Optional<String> answer = room.admit(Map.of(jar, 1L), guest -> {
            inACrowd(room, Map.of(jar, 1L));
            gate.heard.clear();
            return room.admit(Map.of(jar, 1L), late -> "done", left -> Optional.of("none: " + left.getAsLong()))
                    .orElseThrow();
        });
        assertThat(answer).contains("none: 0");
        assertThat(gate.heard).containsExactly("enter sku for 1");
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
        room.admit(Map.of(jar, 1L), first -> {
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
        room.admit(Map.of(mug, 1L), first -> {
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

    private boolean look(WaitingRoom room, SkuId sku) {
        return room.admit(
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
        assertThatThrownBy(() -> room.admit(Map.of(jar, 1L), first -> {
                    inACrowd(room, Map.of(jar, 1L));
                    gate.heard.clear();
                    return room.admit(Map.of(jar, 1L), guest -> {
                        throw new IllegalStateException("planted");
                    });
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gate.heard).containsExactly("enter sku for 1", "leave sku");
    }
}
