package org.xunyao.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.PasswordRules.Shortfall;
import org.xunyao.access.account.SignInResult.Denied;
import org.xunyao.access.account.SignInResult.Disabled;
import org.xunyao.access.account.SignInResult.Locked;
import org.xunyao.access.account.SignInResult.MustChange;
import org.xunyao.access.account.SignInResult.Welcome;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.access.room.PeopleStation;

class SignInTest {
    private static final Duration LOCK = PeopleStation.POLICY.lock();

    private final PeopleStation station = new PeopleStation();
    private final Office office = station.office(Stream.of(
            MemoryStation.grant("DOOR", SignIn.ENTER),
            MemoryStation.grant("NEWCOMER", SignIn.PROVE),
            MemoryStation.grant("NEWCOMER", PasswordDesk.CHANGE),
            MemoryStation.grant("PERSON", PasswordDesk.CHANGE),
            MemoryStation.grant("PERSON", SignIn.LEAVE),
            MemoryStation.grant("WORKER", new Action("test.work")),
            MemoryStation.grant("OPENER", Account.OPEN)));
    private final LiveSessions sessions = new LiveSessions();
    private SignIn door = started("p1");

    @BeforeEach
    void someoneHasAnAccount() {
        account(1, "li", Optional.empty(), "WORKER");
    }

    @Test
    void welcomesAndTellsTheSignInBefore() {
        assertThat(enter("li", "Right#2026"))
                .isInstanceOfSatisfying(
                        Welcome.class, first -> assertThat(first.lastSignIn()).isEmpty());
        var earlier = station.now;
        station.pass(Duration.ofHours(1));
        assertThat(enter("li", "Right#2026"))
                .isInstanceOfSatisfying(
                        Welcome.class, second -> assertThat(second.lastSignIn()).hasValue(earlier));
    }

    @Test
    void fullWidthCharactersOfAnInputMethodAreTheSamePassword() {
        assertThat(enter("li", "Ｒｉｇｈｔ＃２０２６")).isInstanceOf(Welcome.class);
    }

    @Test
    void locksAfterTheLastTryAndOpensWhenTheTimeHasPassed() {
        assertThat(enter("li", "wrong")).isEqualTo(new Denied(2));
        assertThat(enter("li", "wrong")).isEqualTo(new Denied(1));
        var until = station.now.plus(LOCK);
        assertThat(enter("li", "wrong")).isEqualTo(new Locked(until));
        int before = station.hashes;
        assertThat(enter("li", "Right#2026")).isEqualTo(new Locked(until));
        assertThat(station.hashes).isEqualTo(before);
        station.pass(LOCK.minusSeconds(1));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        station.pass(Duration.ofSeconds(1));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Welcome.class);
    }

    @Test
    void settingTheWallClockForwardDoesNotEndALock() {
        lock("li");
        station.now = station.now.plus(Duration.ofDays(400));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        door = started("p2");
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        station.pass(LOCK);
        assertThat(enter("li", "Right#2026")).isNotInstanceOf(Locked.class).isNotInstanceOf(Denied.class);
    }

    @Test
    void startingTheMachineAnewWithAnotherClockDoesNotEndALock() {
        lock("li");
        station.boot = "boot-2";
        station.nanos = 5;
        station.now = station.now.plus(Duration.ofHours(2));
        door = started("p2");
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        station.pass(LOCK.minusSeconds(1));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        station.pass(Duration.ofSeconds(1));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Welcome.class);
    }

    @Test
    void withoutABootClockALockIsWatchedByTheProcess() {
        station.boot = "";
        door = started("p1");
        lock("li");
        station.pass(Duration.ofMinutes(29));
        door = started("p2");
        station.pass(Duration.ofMinutes(29));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Locked.class);
        station.pass(Duration.ofMinutes(1));
        assertThat(enter("li", "Right#2026")).isInstanceOf(Welcome.class);
    }

    @Test
    void aStrangerIsAnsweredAndChargedLikeAWrongPassword() {
        int before = station.hashes;
        assertThat(enter("nobody", "x")).isEqualTo(new Denied(2));
        assertThat(station.hashes).isEqualTo(before + 1);
        assertThat(enter("nobody", "x")).isEqualTo(new Denied(1));
        assertThat(enter("nobody", "x")).isInstanceOf(Locked.class);
        door = started("p2");
        assertThat(enter("nobody", "x")).isInstanceOf(Locked.class);
        station.pass(LOCK);
        assertThat(enter("nobody", "x")).isEqualTo(new Denied(2));
    }

    @Test
    void aPasswordThatMustBeChangedOpensNothingButItsChange() {
        account(2, "new", Optional.of(Account.Reason.FIRST), "WORKER");
        var ticket = ((MustChange) enter("new", "Right#2026")).ticket();
        assertThatThrownBy(() -> office.perform(ticket, new Action("test.work"), new Target("a", "b"), tx -> 1))
                .isInstanceOf(RefusedException.class);
        assertThat(sessions.all()).isEmpty();
        assertThat(change(ticket, "Right#2026", "Right#2026"))
                .isEqualTo(new PasswordResult.Unmet(java.util.Set.of(Shortfall.REUSED)));
        assertThat(change(ticket, "wrong", "Other!8Sea")).isEqualTo(new PasswordResult.OldWrong(2));
        var come = (PasswordResult.Changed) change(ticket, "Right#2026", "Other!8Sea");
        assertThat(sessions.holds(come.ticket())).isTrue();
        assertThat(enter("new", "Right#2026")).isEqualTo(new Denied(2));
        assertThat(enter("new", "Other!8Sea")).isInstanceOf(Welcome.class);
    }

    @Test
    void aTicketThatTheDoorDidNotGiveOrThatIsTooOldChangesNothing() {
        account(2, "new", Optional.of(Account.Reason.FIRST), "WORKER");
        var made = new Ticket.OfNewcomer(station.account("new").person(), new UUID(9, 9));
        assertThatThrownBy(() -> change(made, "Right#2026", "Other!8Sea"))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.refusal()).isEqualTo(new Refusal.SessionEnded()));
        var ticket = ((MustChange) enter("new", "Right#2026")).ticket();
        station.pass(PeopleStation.POLICY.idleLock().plusSeconds(1));
        assertThatThrownBy(() -> change(ticket, "Right#2026", "Other!8Sea")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> door.prove(ticket, new char[0])).isInstanceOf(RefusedException.class);
    }

    @Test
    void theLastFivePasswordsDoNotComeAgain() {
        var desk = new PasswordDesk(office, station, station.door(sessions, "p1"));
        var come = ((Welcome) enter("li", "Right#2026")).ticket();
        String[] words = {"Right#2026", "Two!Sea22", "Three!Sea33", "Four!Sea44", "Five!Sea55", "Six!Sea66"};
        for (int i = 0; i + 1 < words.length; i++) {
            assertThat(desk.change(come, words[i].toCharArray(), words[i + 1].toCharArray()))
                    .isInstanceOf(PasswordResult.Changed.class);
        }
        assertThat(desk.change(come, words[5].toCharArray(), words[1].toCharArray()))
                .isInstanceOf(PasswordResult.Unmet.class);
        assertThat(desk.change(come, words[5].toCharArray(), words[0].toCharArray()))
                .isInstanceOf(PasswordResult.Changed.class);
    }

    @Test
    void anAccountIsClosedOnDayNinetyOneAndOnlyTheRightPasswordIsTold() {
        account(3, "other", Optional.empty(), "OPENER");
        enter("li", "Right#2026");
        station.pass(Duration.ofDays(90));
        assertThat(station.account("li").unusedFor(PeopleStation.POLICY.disableAfter(), station.now))
                .isFalse();
        station.pass(Duration.ofDays(1));
        assertThat(enter("li", "wrong")).isEqualTo(new Denied(2));
        assertThat(enter("li", "Right#2026")).isEqualTo(new Disabled(Account.Why.UNUSED));
        assertThat(station.account("li").standing().closed()).isPresent();
        assertThat(station.account("li").person().name()).isEqualTo("李明远");
    }

    @Test
    void theLastWhoCouldOpenAccountsIsAskedForANewPasswordInstead() {
        account(3, "opener", Optional.empty(), "OPENER");
        station.pass(Duration.ofDays(91));
        assertThat(enter("opener", "Right#2026"))
                .isInstanceOfSatisfying(
                        MustChange.class, must -> assertThat(must.why()).isEqualTo(Account.Reason.UNUSED));
    }

    @Test
    void anOldPasswordMustBeChanged() {
        for (int i = 0; i < 3; i++) {
            station.pass(Duration.ofDays(60));
            assertThat(enter("li", "Right#2026")).isInstanceOf(Welcome.class);
        }
        station.pass(Duration.ofDays(1));
        assertThat(enter("li", "Right#2026"))
                .isInstanceOfSatisfying(
                        MustChange.class, must -> assertThat(must.why()).isEqualTo(Account.Reason.EXPIRED));
    }

    @Test
    void aCertificateIsAskedForAfterThePasswordAndAWrongPinCounts() {
        Account account = station.account("li");
        station.put(account.with(new Account.Standing(
                Optional.empty(), Optional.of("ab"), account.standing().since())));
        var half = (SignInResult.SecondFactorNeeded) enter("li", "Right#2026");
        assertThat(sessions.all()).isEmpty();
        station.token = new SecondFactor.Answer.Absent("TOKEN-NONE");
        assertThat(prove(half)).isEqualTo(new SignInResult.NoToken("TOKEN-NONE"));
        station.token = new SecondFactor.Answer.Wrong();
        assertThat(prove(half)).isEqualTo(new Denied(2));
        station.token = new SecondFactor.Answer.Proved();
        assertThat(prove(half)).isInstanceOf(Welcome.class);
        assertThatThrownBy(() -> prove(half)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoeverLeftActsNoMore() {
        var come = ((Welcome) enter("li", "Right#2026")).ticket();
        assertThat(sessions.holds(come)).isTrue();
        door.leave(come);
        assertThat(sessions.holds(come)).isFalse();
    }

    @Test
    void everyTryStandsInTheAuditWithoutWhatWasTyped() {
        enter("my-password-in-the-wrong-field", "x");
        enter("li", "Right#2026");
        assertThat(station.links())
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.toString())
                        .doesNotContain("my-password")
                        .doesNotContain("Right"));
    }

    @Test
    void noAnswerIsGivenBeforeTheCountIsKept() {
        station.commitFails = true;
        assertThatThrownBy(() -> enter("li", "wrong")).hasMessageContaining("DISK-FULL");
        station.commitFails = false;
        assertThat(station.account("li").tries().failures()).isZero();
    }

    private void account(long id, String login, Optional<Account.Reason> reason, String role) {
        station.put(Account.begin(station.person(id, login, role), "#Right#2026", reason, station.now));
    }

    private void lock(String login) {
        for (int i = 0; i < PeopleStation.POLICY.tries(); i++) {
            enter(login, "wrong");
        }
    }

    private SignIn started(String process) {
        return new SignIn(office, station, station, station.door(sessions, process), station.ids());
    }

    private SignInResult enter(String login, String password) {
        return door.enter(login, password.toCharArray());
    }

    private SignInResult prove(SignInResult.SecondFactorNeeded half) {
        return door.prove(half.ticket(), "1234".toCharArray());
    }

    private PasswordResult change(Ticket.OfNewcomer ticket, String old, String fresh) {
        return door.change(ticket, old.toCharArray(), fresh.toCharArray());
    }
}
