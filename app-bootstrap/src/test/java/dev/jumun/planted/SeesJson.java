package dev.jumun.planted;

import tools.jackson.databind.JsonNode;

public record SeesJson(JsonNode json) {}
