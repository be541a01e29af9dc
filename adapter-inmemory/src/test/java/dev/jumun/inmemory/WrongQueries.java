package dev.jumun.inmemory;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.event.Bookmark;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.order.OrderFilter;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Page;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adapters whose queries are wrong, all in the same way, around one that is right. */
final class WrongQueries {
    private WrongQueries() {}

    /** Shows each commit when the next one is made. */
    static Persistence lag(Persistence right) {
        Persistence behind = new InMemoryPersistence(InstantSource.system());
        AtomicReference<Runnable> last = new AtomicReference<>(() -> {});
        return new WrappedPersistence(behind, new WrappedStore(right.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                T outcome = super.commit(footprint, work);
                last.getAndSet(() -> behind.store().commit(footprint, work)).run();
                return outcome;
            }
        });
    }

    /** List everything upside down. */
    static Persistence reverse(Persistence right) {
        return listing(right, items -> items.reversed());
    }

    /** Leave out the last of several. */
    static Persistence skip(Persistence right) {
        return listing(right, items -> items.size() > 1 ? items.subList(0, items.size() - 1) : items);
    }

    /** Take the first page for the last. */
    static Persistence endAfterAPage(Persistence right) {
        return answering(
                right,
                answer -> answer instanceof Page<?, ?>(var items, var next)
                        ? new Page<>(items, next.filter(position -> false))
                        : answer);
    }

    /** Give more than they were asked for. */
    static Persistence forgetTheLimit(Persistence right) {
        return asking(right, argument -> switch (argument) {
            case Page.Request<?>(var after, int limit) -> new Page.Request<>(after, Page.Request.MAX_LIMIT);
            case Integer limit -> 100_000;
            default -> argument;
        });
    }

    /** Find what does not fit. */
    static Persistence forgetTheFilter(Persistence right) {
        return asking(right, argument -> switch (argument) {
            case OrderFilter filter -> new OrderFilter(Optional.empty(), Optional.empty());
            case ProductFilter filter -> ProductFilter.NONE;
            case Predicate<?> wanted -> (Predicate<Object>) type -> true;
            default -> argument;
        });
    }

    /** Find products of any category. */
    static Persistence forgetTheCategory(Persistence right) {
        return asking(
                right,
                argument -> argument instanceof ProductFilter(var words, var category)
                        ? new ProductFilter(words, category.filter(name -> false))
                        : argument);
    }

    /** Take it for so much later, or earlier, than it is. */
    static UnaryOperator<Persistence> mistakeTheTimeBy(Duration difference) {
        return right -> asking(right, argument -> argument instanceof Instant now ? now.plus(difference) : argument);
    }

    /** Take every day for another. */
    static UnaryOperator<Persistence> mistakeTheDayBy(int difference) {
        return right ->
                asking(right, argument -> argument instanceof LocalDate day ? day.plusDays(difference) : argument);
    }

    /** Fail where there is nothing to be found. */
    static Persistence missWhatIsAbsent(Persistence right) {
        return answering(right, answer -> {
            if ((answer instanceof Optional<?> none && none.isEmpty())
                    || (answer instanceof Page<?, ?> page && page.items().isEmpty())) {
                throw new NoSuchElementException("nothing there");
            }
            return answer;
        });
    }

    /** Tell the last event again when there is nothing more. */
    static Persistence repeatTheLastEvent(Persistence right) {
        List<RecordedEvent> told = new ArrayList<>();
        return answering(right, answer -> {
            if (!(answer instanceof Outbox.Slice(List<RecordedEvent> events, Bookmark end))) {
                return answer;
            }
            told.addAll(events);
            return events.isEmpty() ? new Outbox.Slice(told.subList(told.size() - 1, told.size()), end) : answer;
        });
    }

    private static Persistence listing(Persistence right, UnaryOperator<List<?>> bug) {
        return answering(right, answer -> switch (answer) {
            case List<?> list -> bug.apply(list);
            case Page<?, ?>(var items, var next) -> new Page<>(bug.apply(items), next);
            case Outbox.Slice(var events, var end) ->
                new Outbox.Slice(
                        bug.apply(events).stream()
                                .map(RecordedEvent.class::cast)
                                .toList(),
                        end);
            default -> answer;
        });
    }

    private static Persistence answering(Persistence right, UnaryOperator<Object> bug) {
        return wrong(right, UnaryOperator.identity(), bug);
    }

    private static Persistence asking(Persistence right, UnaryOperator<Object> bug) {
        return wrong(right, bug, UnaryOperator.identity());
    }

    private static Persistence wrong(Persistence right, UnaryOperator<Object> argument, UnaryOperator<Object> answer) {
        return proxy(Persistence.class, (persistence, port, none) -> {
            Object inner = port.invoke(right);
            return inner == null || inner instanceof Store
                    ? inner
                    : proxy(
                            port.getReturnType(),
                            (queries, query, asked) -> answer.apply(query.invoke(
                                    inner, Stream.of(asked).map(argument).toArray())));
        });
    }

    /** The right adapter, but for one query, which is given the arguments and answers by itself. */
    static Persistence instead(Persistence right, Class<?> type, String name, Function<Object[], Object> answer) {
        return proxy(Persistence.class, (persistence, port, none) -> {
            Object inner = port.invoke(right);
            return port.getReturnType() == type
                    ? proxy(
                            type,
                            (queries, query, asked) ->
                                    query.getName().equals(name) ? answer.apply(asked) : query.invoke(inner, asked))
                    : inner;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
