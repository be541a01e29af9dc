package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductId;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.value.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The id is the product's, followed by the place. */
@Entity
@Table(name = "daily_sales")
final class DailySalesRow extends StateRow {
    @Id
    byte[] id;

    UUID productId;

    /** Days since 1970-01-01: a date would be read in somebody's time zone. */
    long day;

    long sold;

    static DailySalesRow of(DailySalesState sales) {
        DailySalesRow row = new DailySalesRow();
        row.id = sales.key().bytes();
        row.productId = sales.key().product().value();
        row.day = sales.day().toEpochDay();
        row.sold = sales.sold().count();
        return row;
    }

    DailySalesState state() {
        LocalDate date = LocalDate.ofEpochDay(day);
        return new DailySalesState(DailySalesId.of(new ProductId(productId), date), date, Quantity.of(sold));
    }
}
