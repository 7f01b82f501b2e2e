package org.xunyao.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.signin.change.ChangeAnswer;
import org.xunyao.app.signin.change.ChangeMessage;
import org.xunyao.app.signin.change.ChangeModel;
import org.xunyao.app.signin.change.ChangeReason;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.app.signin.secret.PasswordTick;
import org.xunyao.app.signin.secret.PlainTerms;
import org.xunyao.ui.task.Tasks;

class DoorStagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final String GOOD = "Tea#River1";

    private final List<SignInResult.Welcome> welcomed = new ArrayList<>();
    private final List<char[]> secrets = new ArrayList<>();
    private ChangeAnswer changed = new ChangeAnswer.Changed(Optional.of(welcome()));

    @Test
    void aPasswordThatMustChangeLetsNobodyInBeforeItIsChanged() {
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        assertThat(welcomed).isEmpty();
        assertThat(door.stageProperty().get()).isInstanceOf(DoorStage.Change.class);
        change(door).submit("Old#Pass1".toCharArray(), GOOD.toCharArray(), GOOD.toCharArray());
        assertThat(welcomed).hasSize(1);
    }

    @Test
    void leavingTheForcedChangeLeadsBackToTheDoorAndNotInside() {
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        change(door).leave();
        assertThat(door.stageProperty().get()).isInstanceOf(DoorStage.Form.class);
        assertThat(welcomed).isEmpty();
    }

    @Test
    void aNewPasswordThatBreaksARuleIsNotEvenAsked() {
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        change(door).submit("Old#Pass1".toCharArray(), "teariver1".toCharArray(), "teariver1".toCharArray());
        assertThat(change(door).messageProperty().get())
                .isEqualTo(new ChangeMessage.Unmet(Set.of(PasswordTick.UPPER, PasswordTick.SYMBOL)));
        assertThat(secrets).isEmpty();
    }

    @Test
    void twoDifferentNewPasswordsAndTheOldOneAgainAreRefused() {
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        change(door).submit("Old#Pass1".toCharArray(), GOOD.toCharArray(), "Tea#River2".toCharArray());
        assertThat(change(door).messageProperty().get()).isEqualTo(new ChangeMessage.Unequal());
        change(door).submit(GOOD.toCharArray(), GOOD.toCharArray(), GOOD.toCharArray());
        assertThat(change(door).messageProperty().get()).isEqualTo(new ChangeMessage.Same());
    }

    @Test
    void aReusedPasswordIsToldAndEveryArrayIsWiped() {
        changed = new ChangeAnswer.Unmet(Set.of(PasswordTick.REUSED));
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        char[] again = GOOD.toCharArray();
        change(door).submit("Old#Pass1".toCharArray(), GOOD.toCharArray(), again);
        assertThat(change(door).messageProperty().get())
                .isEqualTo(new ChangeMessage.Unmet(Set.of(PasswordTick.REUSED)));
        assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
        assertThat(again).containsOnly('\0');
        assertThat(welcomed).isEmpty();
    }

    @Test
    void theLinesTickAsThePasswordIsTyped() {
        SignInViewModel door = door(new DoorAnswer.MustChange(request()));
        type(door);
        change(door).typed("Tea1".toCharArray());
        assertThat(change(door).unmetProperty().get())
                .containsExactlyInAnyOrder(PasswordTick.LENGTH, PasswordTick.SYMBOL);
        change(door).typed(GOOD.toCharArray());
        assertThat(change(door).unmetProperty().get()).isEmpty();
    }

    @Test
    void aTokenIsAskedForAfterThePasswordAndItsPinOpensTheDoor() {
        SignInViewModel door = door(new DoorAnswer.TokenNeeded(pin -> {
            secrets.add(pin);
            return new String(pin).equals("1234") ? new DoorAnswer.Come(welcome()) : new DoorAnswer.Denied(2);
        }));
        type(door);
        assertThat(welcomed).isEmpty();
        door.prove("9999".toCharArray());
        assertThat(door.messageProperty().get()).isEqualTo(new SignInMessage.Denied(2));
        assertThat(door.stageProperty().get()).isInstanceOf(DoorStage.Token.class);
        door.prove("1234".toCharArray());
        assertThat(welcomed).hasSize(1);
        assertThat(secrets).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
    }

    @Test
    void aDisabledAccountSaysWhyAndLetsNobodyIn() {
        SignInViewModel door = door(new DoorAnswer.Disabled(true));
        type(door);
        assertThat(door.messageProperty().get()).isEqualTo(new SignInMessage.Disabled(true));
        assertThat(welcomed).isEmpty();
    }

    private SignInViewModel door(DoorAnswer answer) {
        var clock = new StillClock(NOW);
        return new SignInViewModel(
                (login, password) -> answer,
                new SignInTerms(30, 90, true),
                new Tasks(Runnable::run, Runnable::run, clock),
                clock,
                welcomed::add);
    }

    private static void type(SignInViewModel door) {
        door.loginProperty().set("liming");
        door.submit("Old#Pass1".toCharArray());
    }

    private static ChangeModel change(SignInViewModel door) {
        return ((DoorStage.Change) door.stageProperty().get()).model();
    }

    private ChangeRequest request() {
        return new ChangeRequest(ChangeReason.FIRST, "liming", "李某", PlainTerms.password(), (old, fresh) -> {
            secrets.add(old);
            secrets.add(fresh);
            return changed;
        });
    }

    private static SignInResult.Welcome welcome() {
        var person =
                new Person(new PersonId(new UUID(0, 1)), "liming", "李某", "药械化股", "", Set.of(new RoleId("INSPECTOR")));
        return new SignInResult.Welcome(new Ticket.OfPerson(person, new UUID(0, 2)), Optional.empty());
    }
}
