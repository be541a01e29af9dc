package dev.jumun.redis;

/** Which keys one script may have. */
enum Slots {
    /** Any: one server has them all. */
    ONE,
    /** Those of one hash tag, or the same key. */
    CLUSTER;

    static Slots of(RedisUrl url) {
        return url.servers() instanceof RedisUrl.Cluster ? CLUSTER : ONE;
    }

    /** A name of the slot of a key, which no key of another slot has. */
    String of(String key) {
        return this == ONE ? "" : tag(key);
    }

    private static String tag(String key) {
        int from = key.indexOf('{') + 1;
        int to = key.indexOf('}', from);
        return from > 0 && to > from ? key.substring(from, to) : key;
    }
}
