package dev.jumun.core.planted;

import dev.jumun.inmemory.InMemoryPersistence;

public record SeesAnAdapter(InMemoryPersistence persistence) {}
