package dev.jumun.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Where routes say what they answer. */
public final class Router {
    /** What one method of one path answers. */
    @FunctionalInterface
    public interface Route {
        Answer answer(Context ctx);
    }

    private final RoutesConfig routes;
    private final Responder responder;

    public Router(RoutesConfig routes, Responder responder) {
        this.routes = routes;
        this.responder = responder;
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
        return ctx -> responder.send(ctx, route.answer(ctx));
    }
}
