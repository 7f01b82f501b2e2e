package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHashTest {
    private final Argon2PasswordHash hash = new Argon2PasswordHash(new SecureRandom());

    @Test
    void matchesItsOwnHashAndNoOtherPassword() {
        String encoded = hash.hash("巡药-2026 𠮷".toCharArray());
        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.matches("巡药-2026 𠮷".toCharArray(), encoded)).isTrue();
        assertThat(hash.matches("巡药-2026 䶮".toCharArray(), encoded)).isFalse();
        assertThat(hash.matches(new char[0], encoded)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(hash.hash("same".toCharArray())).isNotEqualTo(hash.hash("same".toCharArray()));
    }

    @Test
    void readsAHashMadeByTheReferenceImplementation() {
        // argon2 command of the reference sources: password "password", salt "somesalt", -id -t 2 -k 65536 -p 1
        String foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hash.matches("password".toCharArray(), foreign)).isTrue();
        assertThat(hash.matches("Password".toCharArray(), foreign)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPP==",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$",
            })
    void anEncodingOutsideTheLimitsMatchesNothing(String encoded) {
        assertThat(hash.matches("password".toCharArray(), encoded)).isFalse();
    }
}
