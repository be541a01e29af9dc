package dev.jumun.http;

import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port of the API, 0 for any that is free
 * @param operatorPort of what is for operators; empty for the API's port, where only callers on this machine see it
 */
public record HttpAddress(String host, int port, Optional<Integer> operatorPort) {}
