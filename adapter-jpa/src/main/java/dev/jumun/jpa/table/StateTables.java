package dev.jumun.jpa.table;

import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.SinkState;
import dev.jumun.jpa.table.StateTable.IdColumn;
import dev.jumun.lock.FenceState;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberState;
import dev.jumun.member.SessionState;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletState;
import dev.jumun.popular.DailySalesState;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Kind;
import dev.jumun.store.NameKey;
import dev.jumun.store.State;
import dev.jumun.store.UuidKey;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of every kind of state. A kind that is missing here cannot be kept. */
public final class StateTables {
    /** In the global order of kinds, in which they are locked and written. */
    public static final List<StateTable<?, ?>> IN_ORDER = Stream.<StateTable<?, ?>>of(
                    new AttemptTable(),
                    byUuid(CouponState.KIND, CouponRow.class, row -> row.id, CouponRow::of, CouponRow::state),
                    byUuid(DeliveryState.KIND, DeliveryRow.class, row -> row.id, DeliveryRow::of, DeliveryRow::state),
                    new StateTable<>(
                            DailySalesState.KIND,
                            DailySalesRow.class,
                            new IdColumn<>("id", key -> ByteBuffer.wrap(key.bytes()), row -> ByteBuffer.wrap(row.id)),
                            DailySalesRow::of,
                            (row, key) -> row.state()),
                    new StateTable<>(
                            EmailState.KIND,
                            EmailRow.class,
                            new IdColumn<>("address", key -> ((Email) key).address(), row -> row.address),
                            EmailRow::of,
                            (row, key) -> row.state()),
                    byName(FenceState.KIND, FenceRow.class, row -> row.name, FenceRow::of, FenceRow::state),
                    new StateTable<>(
                            IssueCountState.KIND,
                            IssueCountRow.class,
                            new IdColumn<>("id", key -> ByteBuffer.wrap(key.bytes()), row -> ByteBuffer.wrap(row.id)),
                            IssueCountRow::of,
                            (row, key) -> row.state()),
                    byUuid(
                            IssuedCouponState.KIND,
                            IssuedCouponRow.class,
                            row -> row.id,
                            IssuedCouponRow::of,
                            IssuedCouponRow::state),
                    byUuid(
                            DeadLetterState.KIND,
                            DeadLetterRow.class,
                            row -> row.id,
                            DeadLetterRow::of,
                            DeadLetterRow::state),
                    byUuid(MemberState.KIND, MemberRow.class, row -> row.id, MemberRow::of, MemberRow::state),
                    byUuid(OrderState.KIND, OrderRow.class, row -> row.id, OrderRow::of, OrderRow::state),
                    byUuid(PaymentState.KIND, PaymentRow.class, row -> row.id, PaymentRow::of, PaymentRow::state),
                    new ProductTable(),
                    new StateTable<>(
                            QuotaState.KIND,
                            QuotaRow.class,
                            new IdColumn<>("id", key -> ByteBuffer.wrap(key.bytes()), row -> ByteBuffer.wrap(row.id)),
                            QuotaRow::of,
                            (row, key) -> row.state()),
                    byName(
                            ReconciliationState.KIND,
                            ReconciliationRow.class,
                            row -> row.name,
                            ReconciliationRow::of,
                            ReconciliationRow::state),
                    byUuid(SessionState.KIND, SessionRow.class, row -> row.id, SessionRow::of, SessionRow::state),
                    byName(SinkState.KIND, SinkRow.class, row -> row.name, SinkRow::of, SinkRow::state),
                    byUuid(SkuState.KIND, SkuRow.class, row -> row.id, SkuRow::of, SkuRow::state),
                    byUuid(WalletState.KIND, WalletRow.class, row -> row.id, WalletRow::of, WalletRow::state))
            .sorted(Comparator.comparing(table -> table.kind().name()))
            .toList();

    private static final Map<Kind<?>, StateTable<?, ?>> BY_KIND =
            IN_ORDER.stream().collect(Collectors.toMap(StateTable::kind, Function.identity()));

    private StateTables() {}

    /** @throws IllegalStateException if this kind of state has no table */
    @SuppressWarnings("unchecked") // a table is filed under its own kind
    public static <S extends State> StateTable<S, ?> of(Kind<S> kind) {
        StateTable<?, ?> table = BY_KIND.get(kind);
        if (table == null) {
            throw new IllegalStateException("there is no table for states of kind " + kind.name());
        }
        return (StateTable<S, ?>) table;
    }

    /** Hands out what is filed by kind, in the global order of kinds. */
    public static <T> void inOrder(Map<Kind<?>, T> byKind, BiConsumer<StateTable<?, ?>, T> each) {
        for (StateTable<?, ?> table : IN_ORDER) {
            T some = byKind.get(table.kind());
            if (some != null) {
                each.accept(table, some);
            }
        }
    }

    /** Every class that Hibernate is to know. */
    public static List<Class<?>> rowTypes() {
        return Stream.concat(
                        IN_ORDER.stream().map(StateTable::rowType),
                        Stream.of(
                                EntryRow.class,
                                OutboxRow.class,
                                ProductTextRow.class,
                                ProductShelfRow.class,
                                ProductGramRow.class))
                .toList();
    }

    private static <S extends State, R extends StateRow> StateTable<S, R> byName(
            Kind<S> kind, Class<R> rowType, Function<R, String> name, Function<S, R> toRow, Function<R, S> toState) {
        return new StateTable<>(
                kind,
                rowType,
                new IdColumn<>("name", key -> ((NameKey<?>) key).name(), name::apply),
                toRow,
                (row, key) -> toState.apply(row));
    }

    private static <S extends State, R extends StateRow> StateTable<S, R> byUuid(
            Kind<S> kind, Class<R> rowType, Function<R, UUID> id, Function<S, R> toRow, Function<R, S> toState) {
        return new StateTable<>(
                kind,
                rowType,
                new IdColumn<>("id", key -> ((UuidKey<?>) key).value(), id::apply),
                toRow,
                (row, key) -> toState.apply(row));
    }
}
