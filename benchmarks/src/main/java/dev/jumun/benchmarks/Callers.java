package dev.jumun.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** Who loads one side: each caller has for itself what it needs, such as a connection. */
interface Callers {
    /** One of them, to be used by one thread at a time. */
    interface Caller extends AutoCloseable {
        /** Asks once, and returns when it is answered as it should be. */
        void call() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** One more caller, connected. */
    Caller open() throws Exception;
}
