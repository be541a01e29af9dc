package dev.jumun.planted;

public interface OpenOutcome {
    interface Outcome {}
}
