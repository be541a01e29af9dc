package dev.jumun.http.planted;

import dev.jumun.inmemory.InMemoryPersistence;

public record SeesTheStoreInMemory(InMemoryPersistence persistence) {}
