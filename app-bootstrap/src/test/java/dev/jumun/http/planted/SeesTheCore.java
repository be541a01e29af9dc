package dev.jumun.http.planted;

import dev.jumun.core.Jumun;

public record SeesTheCore(Jumun core) {}
