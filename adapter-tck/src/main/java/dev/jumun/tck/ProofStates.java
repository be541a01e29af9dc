package dev.jumun.tck;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.QuotaId;
import dev.jumun.member.MemberId;
import dev.jumun.proof.Drift;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far books were proved. */
interface ProofStates extends KeptStates {
    @Test
    default void keepsReconciliations() {
        ReconciliationId id = Samples.reconciliation();
        List<Drift> drifts = List.of(new Drift("sku/1", TEXT, Long.MIN_VALUE, Long.MAX_VALUE));
        Pass first = new Pass(1, MOMENT, Optional.empty(), 0, 0, List.of());
        Pass last = new Pass(Long.MAX_VALUE, MOMENT, Optional.of(MOMENT), 7, Long.MAX_VALUE, drifts);
        keeps(new ReconciliationState(id, Optional.of(first), Optional.empty(), MOMENT, Optional.empty()));
        keeps(new ReconciliationState(id, Optional.empty(), Optional.empty(), MOMENT, Optional.of(last)));
        QuotaId quota = new QuotaId(new ProductId(Samples.id()), new MemberId(Samples.id()));
        keeps(new ReconciliationState(id, Optional.of(last), Optional.of(quota), MOMENT, Optional.of(last)));
    }
}
