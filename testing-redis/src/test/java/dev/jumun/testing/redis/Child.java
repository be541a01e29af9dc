package dev.jumun.testing.redis;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM that a test starts: it takes a server and a cluster, prints their process ids, and waits to be killed. */
final class Child {
    private Child() {}

    public static void main(String... arguments) throws Exception {
        Stream<Long> cluster = OwnRedisCluster.start().nodes().stream().map(OwnRedisServer::pid);
        System.out.println(Stream.concat(Stream.of(OwnRedisServer.start().pid()), cluster)
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
        var unused = System.in.read(); // until it is killed, or whoever started it ends
    }
}
