package dev.jumun.core;

import dev.jumun.core.rules.TwoProcesses;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link AtOnceRaces} on MySQL, through two processes. What a planted bug spoils has a database of its own. */
@Timeout(120)
@Tag("proof")
class AtOnceOnMySqlIT {
    private static final int ROUNDS = 5;

    private static TwoProcesses right;

    @BeforeAll
    static void open() throws SQLException {
        right = new TwoProcesses();
    }

    @AfterAll
    static void close() throws SQLException {
        right.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.jumun.core.AtOnceRaces#races")
    void holds(String name, Consumer<Shop> race) throws SQLException {
        try (TwoProcesses spoiled = new TwoProcesses()) {
            AtOnceTest.findsAPlantedBug(name, race, spoiled::shop, ROUNDS);
        }
        AtOnceTest.holds(race, () -> right.shop(UnaryOperator.identity()), ROUNDS);
    }
}
