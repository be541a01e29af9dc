package dev.jumun.benchmarks;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;

/**
 * The baseline B3: the same web server with nothing behind it. One route returns a fixed body, one parses a JSON body
 * and echoes it.
 */
public final class BareHttp {
    private BareHttp() {}

    /** Serves a fixed body of so many bytes, the first argument. */
    public static void main(String[] arguments) {
        byte[] fixed = body(Integer.parseInt(arguments[0]));
        JsonMapper json = new JsonMapper();
        Javalin javalin = Javalin.start(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.jetty.threadPool = threads();
            config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheSize(0));
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get(
                    "/fixed", ctx -> ctx.contentType("application/json").result(fixed));
            config.routes.post(
                    "/echo",
                    ctx -> ctx.contentType("application/json")
                            .result(json.writeValueAsBytes(json.readTree(ctx.bodyAsBytes()))));
        });
        System.out.printf("BareHttp listens on http://127.0.0.1:%d (baseline)%n", javalin.port());
    }

    /** As Jumun has them. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    private static byte[] body(int bytes) {
        return ("{\"text\":\"" + "x".repeat(Math.max(0, bytes - 11)) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
