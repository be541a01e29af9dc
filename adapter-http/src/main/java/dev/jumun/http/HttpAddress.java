package dev.jumun.http;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 */
public record HttpAddress(String host, int port) {}
