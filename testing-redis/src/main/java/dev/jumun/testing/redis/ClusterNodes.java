package dev.jumun.testing.redis;

import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Three masters that share the slots. */
final class ClusterNodes {
    static final int SIZE = 3;
    private static final int SLOTS = 16_384;
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private ClusterNodes() {}

    /**
     * Returns once every node says that the cluster is whole.
     *
     * @param folders one for each
     */
    static List<RedisRun> launch(List<Path> folders) throws IOException {
        List<RedisRun> nodes = new ArrayList<>();
        List<Integer> busPorts = new ArrayList<>();
        for (Path folder : folders) {
            int busPort = LocalPorts.free();
            nodes.add(RedisRun.launch(folder, options(busPort)));
            busPorts.add(busPort);
        }
        join(nodes, busPorts);
        if (!Wait.until(LONGEST_START, () -> nodes.stream().allMatch(ClusterNodes::isWhole))) {
            throw new IllegalStateException("the nodes form no cluster, see " + folders);
        }
        return nodes;
    }

    private static List<String> options(int busPort) {
        return List.of(
                "cluster-enabled yes",
                "cluster-port " + busPort,
                "cluster-node-timeout 2000",
                "cluster-config-file nodes.conf");
    }

    private static void join(List<RedisRun> nodes, List<Integer> busPorts) throws IOException {
        for (int node = 0; node < SIZE; node++) {
            int port = nodes.get(node).port();
            RedisCommands.send(port, "CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(node + 1));
            String first = Integer.toString(SLOTS * node / SIZE);
            String last = Integer.toString(SLOTS * (node + 1) / SIZE - 1);
            RedisCommands.send(port, "CLUSTER", "ADDSLOTSRANGE", first, last);
        }
        for (int node = 1; node < SIZE; node++) {
            RedisCommands.send(
                    nodes.getFirst().port(),
                    "CLUSTER",
                    "MEET",
                    LocalPorts.HOST,
                    Integer.toString(nodes.get(node).port()),
                    Integer.toString(busPorts.get(node)));
        }
    }

    private static boolean isWhole(RedisRun node) {
        try {
            String info = RedisCommands.send(node.port(), "CLUSTER", "INFO");
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + SIZE);
        } catch (IOException notYet) {
            return false;
        }
    }
}
