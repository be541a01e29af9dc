package dev.jumun.http.health;

import dev.jumun.http.web.Answer;

/**
 * Something that the shop can do without. Operators see how it is; that it is away is no reason not to be ready.
 *
 * @param name of a property
 * @param state its value
 */
public record Gate(String name, Answer.Json state) {}
