package dev.jumun.json.planted;

import org.slf4j.Logger;

public record SeesALogger(Logger log) {}
