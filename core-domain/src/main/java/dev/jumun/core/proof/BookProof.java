package dev.jumun.core.proof;

import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.journal.Account;
import dev.jumun.journal.Books.Book;
import dev.jumun.journal.Books.Found;
import dev.jumun.journal.Books.Unreadable;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.proof.Drift;
import dev.jumun.proof.Proof;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.UuidKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a book must agree with. Proved of every book it says more than of each: entries that move what is held for
 * orders are caused by orders, what an order caused is what it holds, and so what is held is the sum over all orders.
 */
final class BookProof {
    private BookProof() {}

    static List<Drift> drifts(Found found) {
        return switch (found) {
            case Book book -> drifts(book);
            case Unreadable unreadable -> List.of(absent(unreadable.key()));
        };
    }

    private static List<Drift> drifts(Book book) {
        return book.state().isEmpty()
                ? missing(book)
                : Stream.concat(balances(book), caused(book)).distinct().toList();
    }

    private static Stream<Drift> balances(Book book) {
        return drifts(book, book.state().orElseThrow().balances(), book.balances());
    }

    private static Stream<Drift> caused(Book book) {
        if (book.state().orElseThrow() instanceof OrderState order) {
            return drifts(book, OrderHoldings.of(order), book.caused());
        }
        Map<Account, Long> forOrders = new HashMap<>(book.caused());
        forOrders.keySet().retainAll(movedByOrdersOnly(book.caused().keySet()));
        return drifts(book, Map.of(), forOrders);
    }

    private static List<Account> movedByOrdersOnly(Set<Account> accounts) {
        return accounts.stream()
                .filter(account -> account instanceof Account.Owned owned
                        && switch (owned.owner()) {
                            case SkuId sku -> !account.equals(SkuState.available(sku));
                            case WalletId wallet -> account.equals(WalletState.held(wallet));
                            case QuotaId quota ->
                                account.equals(QuotaState.held(quota)) || account.equals(QuotaState.bought(quota));
                            case IssuedCouponId coupon -> account.equals(IssuedCouponState.used(coupon));
                            case OrderId order -> true;
                            case PaymentId payment -> true;
                            default -> false;
                        })
                .toList();
    }

    /** Where the journal speaks of something, it is there. */
    private static List<Drift> missing(Book book) {
        return Stream.of(
                        Stream.of(absent(book.key())),
                        drifts(book, Map.of(), book.balances()),
                        drifts(book, Map.of(), book.caused()))
                .flatMap(drifts -> drifts)
                .distinct()
                .toList();
    }

    private static Drift absent(Key<?> key) {
        String subject = name(key);
        return new Drift(subject, subject, 0, 1);
    }

    private static Stream<Drift> drifts(Book book, Map<Account, Long> stated, Map<Account, Long> journal) {
        return Comparison.of(stated, journal).checks().stream()
                .filter(check -> !check.holds())
                .map(check -> drift(book, check));
    }

    private static Drift drift(Book book, Proof.Check check) {
        return new Drift(name(book.key()), name(check.account()), check.stated(), check.journal());
    }

    private static String name(Account account) {
        return account instanceof Account.Owned owned ? name(owned.owner()) + "/" + owned.name() : account.name();
    }

    /** With the id as in the path of its proof. */
    static String name(Key<?> key) {
        String id = switch (key) {
            case UuidKey<?> uuid -> uuid.value().toString();
            case QuotaId(var product, var member) -> product.value() + "." + member.value();
            default -> HexFormat.of().formatHex(key.bytes());
        };
        return key.kind().name() + "/" + id;
    }
}
