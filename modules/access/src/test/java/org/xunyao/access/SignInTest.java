package org.xunyao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.access.SignInResult.Denied;
import org.xunyao.access.SignInResult.Locked;
import org.xunyao.access.SignInResult.Welcome;

class SignInTest {
    private final Station station = new Station();

    @BeforeEach
    void someoneHasAnAccount() {
        var person = new Person(new PersonId(new UUID(0, 1)), "li", "李明远", "药械化股", "", Set.of(Station.WORKER));
        station.write(tx -> {
            station.put(tx, new Account(person, "#right", 0, Optional.empty(), Optional.empty(), false));
            return 0;
        });
    }

    @Test
    void welcomesAndTellsTheSignInBefore() {
        assertThat(enter("li", "right"))
                .isInstanceOfSatisfying(
                        Welcome.class, first -> assertThat(first.lastSignIn()).isEmpty());
        var earlier = station.now;
        station.now = earlier.plus(Duration.ofHours(1));
        assertThat(enter("li", "right"))
                .isInstanceOfSatisfying(
                        Welcome.class, second -> assertThat(second.lastSignIn()).hasValue(earlier));
    }

    @Test
    void locksAfterTheLastTryAndOpensWhenTheTimeHasPassed() {
        assertThat(enter("li", "wrong")).isEqualTo(new Denied(2));
        assertThat(enter("li", "wrong")).isEqualTo(new Denied(1));
        var until = station.now.plus(Duration.ofMinutes(30));
        assertThat(enter("li", "wrong")).isEqualTo(new Locked(until));
        assertThat(enter("li", "right")).isEqualTo(new Locked(until));
        station.now = until;
        assertThat(enter("li", "right")).isInstanceOf(Welcome.class);
    }

    @Test
    void aStrangerIsAnsweredLikeAWrongPassword() {
        assertThat(enter("nobody", "x")).isEqualTo(new Denied(2));
        assertThat(enter("nobody", "x")).isEqualTo(new Denied(1));
        assertThat(enter("nobody", "x")).isInstanceOf(Locked.class);
        assertThat(enter("nobody", "x")).isInstanceOf(Locked.class);
    }

    @Test
    void everyTryStandsInTheAuditWithoutWhatWasTyped() {
        enter("my-password-in-the-wrong-field", "x");
        enter("li", "right");
        assertThat(station.links())
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.toString())
                        .doesNotContain("my-password")
                        .doesNotContain("right"));
    }

    private SignInResult enter(String login, String password) {
        return station.door.enter(login, password.toCharArray());
    }
}
