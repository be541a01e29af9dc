package dev.jumun.http.web;

/** The routes of one feature. */
public interface Routes {
    void addTo(Router router);

    /** Whether they are for who runs the server, and not for the world. */
    default boolean areForOperators() {
        return false;
    }
}
