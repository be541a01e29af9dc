package dev.jumun.http.web;

/** The routes of one feature. */
public interface Routes {
    void addTo(Router router);
}
