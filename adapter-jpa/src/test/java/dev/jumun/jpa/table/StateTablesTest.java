package dev.jumun.jpa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.tck.PortsClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTablesTest {
    private record Forgotten(Key<?> key) implements State {}

    @Test
    void everyKindOfStateHasATable() throws Exception {
        List<String> kinds = new ArrayList<>();
        for (Class<?> state : PortsClasses.recordsThatAre(State.class)) {
            kinds.add(((Kind<?>) state.getField("KIND").get(null)).name());
        }
        assertThat(StateTables.IN_ORDER)
                .extracting(table -> table.kind().name())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void aKindWithoutATableCannotBeKept() {
        assertThatThrownBy(() -> StateTables.of(new Kind<>("forgotten", Forgotten.class)))
                .hasMessage("there is no table for states of kind forgotten");
    }
}
