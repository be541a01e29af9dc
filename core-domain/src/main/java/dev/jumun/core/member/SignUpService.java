package dev.jumun.core.member;

import dev.jumun.member.Role;
import dev.jumun.member.SignUp;

public final class SignUpService implements SignUp {
    private final Registration registration;

    public SignUpService(Registration registration) {
        this.registration = registration;
    }

    @Override
    public Outcome signUp(Command command) {
        return switch (registration.register(command.email(), command.password(), command.name(), Role.MEMBER)) {
            case Registration.Registered registered -> new SignedUp(registered.member());
            case Registration.EmailTaken taken -> new EmailTaken();
        };
    }
}
