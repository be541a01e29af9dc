package dev.jumun.planted;

import dev.jumun.member.Email;
import dev.jumun.store.State;

public record DecidingState(Email key) implements State {
    public DecidingState moved(Email to) {
        return new DecidingState(to);
    }
}
