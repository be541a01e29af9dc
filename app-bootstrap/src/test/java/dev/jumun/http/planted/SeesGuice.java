package dev.jumun.http.planted;

import com.google.inject.Injector;

public record SeesGuice(Injector injector) {}
