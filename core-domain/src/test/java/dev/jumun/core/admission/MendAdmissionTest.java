package dev.jumun.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Admission.Reading;
import dev.jumun.admission.MendAdmission;
import dev.jumun.admission.MendAdmission.Drift;
import dev.jumun.admission.MendAdmission.Round;
import dev.jumun.admission.Visit;
import dev.jumun.core.Shop;
import dev.jumun.inmemory.InMemoryAdmission;
import dev.jumun.stock.SkuId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MendAdmissionTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final SkuId jar = shop.sku(100, 3);
    private final Admission gate = new InMemoryAdmission(shop.clock, Duration.ofDays(1), Duration.ofDays(1));
    private final WaitingRoom room = new WaitingRoom(gate, shop.persistence.store(), shop.ids);
    private final MendAdmission mend = new MendAdmissionService(room, gate, shop.persistence.store());

    /** While a crowd wants the jar, and one of it is inside and wants one. */
    private Round mendBesideACrowd() {
        return beside(Crowds.FEW);
    }

    private Round beside(int others) {
        return beside(others, jar);
    }

    private Round beside(int others, SkuId sku) {
        try (Rush rush = room.join(Map.of(sku, 1L))) {
            return rush.admit(
                            guest -> others == 0 ? mend.mend() : beside(others - 1, sku), isTooLate -> Optional.empty())
                    .orElseThrow();
        }
    }

    @Test
    void looksNowhereWhereThereIsNoCrowd() {
        gate.tell(jar, 9);
        assertThat(beside(0)).isEqualTo(new Round(0, List.of()));
        assertThat(gate.look(jar)).contains(new Reading(9, 0));
    }

    @Test
    void findsNothingWrongWithWhatTheStoreShows() {
        assertThat(mendBesideACrowd()).isEqualTo(new Round(1, List.of()));
        assertThat(gate.look(jar)).contains(new Reading(3, 0));
    }

    @Test
    void takesADifferenceForThePiecesOfThoseWhoAreInside() {
        gate.tell(jar, 5);
        gate.enter(new Visit(jar, 1, shop.ids.next()));
        assertThat(mendBesideACrowd().drifts()).isEmpty();
    }

    @Test
    void hasTheGateForgetMoreThanNobodyInsideExplains() {
        gate.tell(jar, 5);
        assertThat(mendBesideACrowd().drifts()).containsExactly(new Drift(jar, 5, 3));
        assertThat(gate.look(jar)).isEmpty();
    }

    @Test
    void hasTheGateForgetLessThanThereIs() {
        gate.tell(jar, 2);
        assertThat(mendBesideACrowd().drifts()).containsExactly(new Drift(jar, 2, 3));
        assertThat(gate.look(jar)).isEmpty();
    }

    @Test
    void doesNotMindWherePlentyIsLeftEitherWay() {
        SkuId mug = shop.sku(100, Crowds.PLENTY);
        gate.tell(mug, Crowds.PLENTY + 1);
        assertThat(beside(Crowds.FEW, mug)).isEqualTo(new Round(1, List.of()));
        SkuId cup = shop.sku(100, Crowds.PLENTY);
        gate.tell(cup, Crowds.PLENTY - 1);
        assertThat(beside(Crowds.FEW, cup).drifts()).hasSize(1);
    }
}
