package dev.jumun.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;

/** Where routes say what they answer. */
public final class Router {
    /** What one method of one path answers. */
    @FunctionalInterface
    public interface Route {
        Answer answer(Context ctx);
    }

    private final RoutesConfig routes;
    private final Responder responder;
    private final Predicate<Context> serves;

    public Router(RoutesConfig routes, Responder responder) {
        this(routes, responder, ctx -> true);
    }

    private Router(RoutesConfig routes, Responder responder, Predicate<Context> serves) {
        this.routes = routes;
        this.responder = responder;
        this.serves = serves;
    }

    /** A router whose routes are there for callers on this machine only. */
    public Router forThisMachineOnly() {
        return new Router(routes, responder, ctx -> isThisMachine(ctx.ip()));
    }

    /** Whether an address, in digits, is a loopback address. */
    static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }

    /** HEAD is answered alike, without the body. */
    public void get(String path, Route route) {
        routes.get(path, handler(route));
        routes.head(path, handler(route));
    }

    public void post(String path, Route route) {
        routes.post(path, handler(route));
    }

    public void patch(String path, Route route) {
        routes.patch(path, handler(route));
    }

    public void delete(String path, Route route) {
        routes.delete(path, handler(route));
    }

    private Handler handler(Route route) {
        return ctx -> responder.send(ctx, serves.test(ctx) ? route.answer(ctx) : Answer.notFound());
    }
}
