package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.tck.BooksContract;
import dev.jumun.tck.ContractRun;
import dev.jumun.tck.CouponQueriesContract;
import dev.jumun.tck.DeadLetterQueriesContract;
import dev.jumun.tck.DeliveryQueriesContract;
import dev.jumun.tck.JournalContract;
import dev.jumun.tck.OrderQueriesContract;
import dev.jumun.tck.OutboxContract;
import dev.jumun.tck.PopularQueriesContract;
import dev.jumun.tck.ProductQueriesContract;
import dev.jumun.tck.SessionQueriesContract;
import dev.jumun.tck.StatesContract;
import dev.jumun.tck.StoreBooksContract;
import dev.jumun.tck.StoreContract;
import dev.jumun.tck.WalletQueriesContract;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.platform.commons.support.ReflectionSupport;

/** The contracts of the conformance kit over an adapter with a planted bug. Run by {@link #run} only. */
final class Kit {
    private static UnaryOperator<Persistence> bug = UnaryOperator.identity();

    private Kit() {}

    /** Runs the tests of these names over an adapter with a bug: whether each has passed. */
    static Map<String, Boolean> run(UnaryOperator<Persistence> planted, Predicate<String> wanted) {
        bug = planted;
        Map<String, Boolean> passed = new TreeMap<>();
        for (Class<?> contract : Kit.class.getDeclaredClasses()) {
            ContractRun.of(() -> ReflectionSupport.newInstance(contract), wanted)
                    .forEach((test, good) -> {
                        if (passed.put(test, good) != null) {
                            throw new IllegalStateException("there is another test of this name: " + test);
                        }
                    });
        }
        return passed;
    }

    private static Persistence planted() {
        return bug.apply(new InMemoryPersistence(InstantSource.system()));
    }

    static class Store extends StoreContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class StoreBooks extends StoreBooksContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class States extends StatesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class Journal extends JournalContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class Books extends BooksContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class Outbox extends OutboxContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class OrderQueries extends OrderQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class CouponQueries extends CouponQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class ProductQueries extends ProductQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class SessionQueries extends SessionQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class WalletQueries extends WalletQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class DeadLetterQueries extends DeadLetterQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class DeliveryQueries extends DeliveryQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }

    static class PopularQueries extends PopularQueriesContract {
        @Override
        protected Persistence persistence() {
            return planted();
        }
    }
}
