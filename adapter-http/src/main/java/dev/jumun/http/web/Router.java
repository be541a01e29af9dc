package dev.jumun.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Where routes say what they answer. */
public final class Router {
    /** What one method of one path answers. */
    @FunctionalInterface
    public interface Route {
        Answer answer(Context ctx);
    }

    private final RoutesConfig routes;
    private final Responder responder;
    private final UnaryOperator<Route> around;

    public Router(RoutesConfig routes, Responder responder) {
        this(routes, responder, UnaryOperator.identity());
    }

    private Router(RoutesConfig routes, Responder responder, UnaryOperator<Route> around) {
        this.routes = routes;
        this.responder = responder;
        this.around = around;
    }

    /** A router whose routes are there for callers on this machine only. */
    public Router forThisMachineOnly() {
        return around(route -> ctx -> isThisMachine(ctx.ip()) ? route.answer(ctx) : Answer.notFound());
    }

    /** A router whose routes are asked only after a check, which throws if they are not to be. */
    public Router after(Consumer<Context> check) {
        return around(route -> ctx -> {
            check.accept(ctx);
            return route.answer(ctx);
        });
    }

    private Router around(UnaryOperator<Route> more) {
        return new Router(routes, responder, route -> more.apply(around.apply(route)));
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
        Route served = around.apply(route);
        return ctx -> responder.send(ctx, served.answer(ctx));
    }
}
