package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Books;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.value.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has written what no version of the server writes, and keeps nobody from the other books. */
class UnreadableBooksIT {
    private MySqlDatabase database;
    private JpaPersistence persistence;
    private List<SkuId> skus;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        persistence = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
        skus = Stream.generate(this::stocked).limit(3).sorted().toList();
    }

    @AfterEach
    void close() throws SQLException {
        persistence.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update skus set options = 'spoiled' where id = ?",
                "update skus set sale_starts_at = '2026-11-22', sale_ends_at = '2026-11-21' where id = ?",
                "update journal set unit = 'STONE' where owner = ?"
            })
    void areNamedAmongTheOthers(String spoil) throws SQLException {
        spoil(spoil, skus.get(1));
        assertThat(books()).<Key<?>>extracting(Books.Found::key).containsExactlyElementsOf(skus);
        assertThat(books())
                .filteredOn(Books.Unreadable.class::isInstance)
                .<Key<?>>extracting(Books.Found::key)
                .containsExactly(skus.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set owner = x'01' where owner = ?",
                "update journal set owner = concat(owner, x'01') where owner = ?",
                "update journal set cause = x'01' where cause = ?"
            })
    void areLeftOutWhereTheyCanHaveNoSuchId(String spoil) throws SQLException {
        spoil(spoil, skus.get(1));
        assertThat(books()).<Key<?>>extracting(Books.Found::key).containsExactlyElementsOf(skus);
    }

    private List<Books.Found> books() {
        return persistence
                .books()
                .page(SkuState.KIND, new Page.Request<>(Optional.empty(), 100))
                .items();
    }

    private SkuId stocked() {
        SkuId sku = Warehouse.empty(persistence.store());
        persistence.store().commit(Footprint.of(sku), tx -> Warehouse.receive(tx, sku));
        return sku;
    }

    private void spoil(String sql, SkuId sku) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, sku.bytes());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
