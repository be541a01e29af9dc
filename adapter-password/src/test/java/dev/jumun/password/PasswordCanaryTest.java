package dev.jumun.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jumun.member.PasswordHasher;
import dev.jumun.tck.EnumCanary;
import dev.jumun.tck.PasswordHasherContract;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

class PasswordCanaryTest extends EnumCanary<PasswordCanaryTest.Bug> {
    /** What is wrong with a hasher. */
    enum Bug {
        NONE,

        @FoundBy("knowsThePasswordAgain")
        BELIEVES_ANYTHING,

        @FoundBy("takesEveryCharacterForWhatItIs")
        KNOWS_ASCII_ONLY,

        @FoundBy("saltsEveryHash")
        SALTS_ALL_ALIKE,

        @FoundBy("doesNotShowThePassword")
        SHOWS_THE_PASSWORD,

        @FoundBy("servesACrowd")
        MIXES_CALLERS_UP
    }

    PasswordCanaryTest() {
        super(Bug.class);
    }

    @Override
    protected Object contract(Bug bug) {
        return new Contract(bug);
    }

    private static final class Contract extends PasswordHasherContract {
        private final Bug bug;

        Contract(Bug bug) {
            this.bug = bug;
        }

        @Override
        protected PasswordHasher passwords() {
            return new Wrong(bug);
        }
    }

    /** Quick and good for nothing, even without its bug. */
    private static final class Wrong implements PasswordHasher {
        private final Bug bug;
        private volatile String asked = "";

        Wrong(Bug bug) {
            this.bug = bug;
        }

        @Override
        public String hash(String password) {
            String salt =
                    bug == Bug.SALTS_ALL_ALIKE ? "salt" : UUID.randomUUID().toString();
            return hash(password, salt) + (bug == Bug.SHOWS_THE_PASSWORD ? password : "");
        }

        private String hash(String password, String salt) {
            String known = bug == Bug.KNOWS_ASCII_ONLY ? password.replaceAll("[^ -~]", "?") : password;
            return salt + ":" + UUID.nameUUIDFromBytes((salt + known).getBytes(UTF_8));
        }

        @Override
        public boolean matches(String password, String hash) {
            asked = password;
            LockSupport.parkNanos(100_000);
            String meant = bug == Bug.MIXES_CALLERS_UP ? asked : password;
            return bug == Bug.BELIEVES_ANYTHING || hash.startsWith(hash(meant, hash.replaceFirst(":.*", "")));
        }
    }
}
