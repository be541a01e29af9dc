package dev.jumun.password;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.PasswordHasher;
import dev.jumun.tck.ContractRun;
import dev.jumun.tck.PasswordHasherContract;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of hashers is tested itself: each of its tests fails over a hasher with a bug that it is to find. */
class PasswordCanaryTest {
    /** What is wrong with a hasher, and the test that finds it. */
    enum Bug {
        NONE("none"),
        BELIEVES_ANYTHING("knowsThePasswordAgain"),
        KNOWS_ASCII_ONLY("takesEveryCharacterForWhatItIs"),
        SALTS_ALL_ALIKE("saltsEveryHash"),
        SHOWS_THE_PASSWORD("doesNotShowThePassword"),
        MIXES_CALLERS_UP("servesACrowd");

        private final String finder;

        Bug(String finder) {
            this.finder = finder;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isFound(Bug bug) {
        assertThat(ContractRun.of(() -> new Contract(bug), bug.finder::equals)).containsEntry(bug.finder, false);
    }

    @Test
    void eachTestFindsOne() {
        var passed = ContractRun.of(() -> new Contract(Bug.NONE), name -> true);
        assertThat(passed).doesNotContainValue(false);
        assertThat(passed.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Bug.values())
                        .filter(bug -> bug != Bug.NONE)
                        .map(bug -> bug.finder)
                        .toList());
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
