package dev.jumun.redis;

/**
 * What became of the calls since the start.
 *
 * @param away whether Redis counts as away now
 * @param answered within the budget
 * @param late without an answer when the budget was over, or not made since too many waited already
 * @param failed with an error
 * @param spared not made, since the circuit was open
 */
public record RedisCounts(boolean away, long answered, long late, long failed, long spared) {}
