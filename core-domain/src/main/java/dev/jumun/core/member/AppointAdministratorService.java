package dev.jumun.core.member;

import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Role;

public final class AppointAdministratorService implements AppointAdministrator {
    private final Registration registration;

    public AppointAdministratorService(Registration registration) {
        this.registration = registration;
    }

    @Override
    public Outcome appoint(Command command) {
        return switch (registration.register(command.email(), command.password(), "Administrator", Role.ADMIN)) {
            case Registration.Registered registered -> new Appointed(registered.member());
            case Registration.EmailTaken taken -> new AlreadyThere(taken.owner());
        };
    }
}
