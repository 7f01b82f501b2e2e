package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChange.State;

/// Accounts and role changes of which another station changes something while this one is at work.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class OvertakenTest {
    private static final PersonId WANG = new PersonId(new UUID(5, 1));
    private static final UUID CHANGE = new UUID(6, 1);
    private static final char[] RIGHT = "Right#Sea79".toCharArray();
    private static final char[] WRONG = "Wrong#Sea79".toCharArray();

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;
    private TwoDoors here;
    private TwoDoors there;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        here = TwoDoors.of(station.store(), "here");
        there = TwoDoors.of(station.store(), "there");
        put(Account.begin(
                person(WANG, "wang", TwoDoors.INSPECTOR),
                "#" + new String(RIGHT),
                Optional.empty(),
                Instant.parse("2099-01-01T00:00:00Z")));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void anAccountThatIsClosedWhileItsPasswordIsReckonedLetsNobodyInAndStaysClosed() {
        var closed = new Account.Closed(Instant.EPOCH, Account.Why.BY_ADMINISTRATOR);
        here.meanwhile()
                .set(() -> put(account()
                        .with(new Account.Standing(
                                Optional.of(closed),
                                Optional.empty(),
                                account().standing().since()))));
        assertThat(here.signIn().enter("wang", RIGHT))
                .isEqualTo(new SignInResult.Disabled(Account.Why.BY_ADMINISTRATOR));
        assertThat(account().standing().closed()).contains(closed);
    }

    @Test
    void whoComesInHoldsTheRolesAndAreasThatWereGivenMeanwhile() {
        here.meanwhile().set(() -> put(account().holding(Set.of(TwoDoors.HEAD), Set.of("330198"))));
        assertThat(here.signIn().enter("wang", RIGHT))
                .isInstanceOfSatisfying(
                        SignInResult.Welcome.class,
                        welcome -> assertThat(welcome.ticket().roles()).containsExactly(TwoDoors.HEAD));
        assertThat(account().person().roles()).containsExactly(TwoDoors.HEAD);
        assertThat(account().areas()).containsExactly("330198");
        assertThat(account().lastSignIn()).isPresent();
    }

    @Test
    void wrongPasswordsOfTwoStationsAreAllCounted() {
        here.meanwhile().set(() -> there.signIn().enter("wang", WRONG));
        assertThat(here.signIn().enter("wang", WRONG)).isEqualTo(new SignInResult.Denied(TwoDoors.TRIES - 2));
        assertThat(account().tries().failures()).isEqualTo(2);
    }

    /// One row of strangers waits for the other; so the second station begins on another thread.
    @Test
    void wrongNamesOfTwoStationsAreAllCounted() throws InterruptedException, ExecutionException {
        here.signIn().enter("nobody", WRONG);
        var reckoning = new CountDownLatch(1);
        there.meanwhile().set(reckoning::countDown);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            var second = new Future<?>[1];
            here.meanwhile().set(() -> {
                second[0] = other.submit(() -> there.signIn().enter("nobody", WRONG));
                await(reckoning);
            });
            here.signIn().enter("nobody", WRONG);
            second[0].get();
        }
        assertThat(here.signIn().enter("nobody", WRONG)).isEqualTo(new SignInResult.Denied(TwoDoors.TRIES - 4));
    }

    private static void await(CountDownLatch reckoning) {
        try {
            boolean both = reckoning.await(200, TimeUnit.MILLISECONDS);
            System.getLogger(OvertakenTest.class.getName()).log(System.Logger.Level.DEBUG, "both at once: " + both);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void aChangeThatIsRejectedWhileItIsApprovedIsNotInForce() {
        propose();
        here.meanwhile().set(() -> there.roles().reject(ticket(3), CHANGE, "不同意"));
        assertThatThrownBy(() -> here.roles().approve(ticket(4), CHANGE)).hasMessageStartingWith("ROLE-CHANGE-GONE");
        assertThat(change().state()).isInstanceOf(State.Rejected.class);
        assertThat(account().person().roles()).containsExactly(TwoDoors.INSPECTOR);
    }

    @Test
    void aChangeThatIsApprovedWhileItIsRejectedStaysInForce() {
        propose();
        here.meanwhile().set(() -> there.roles().approve(ticket(4), CHANGE));
        assertThatThrownBy(() -> here.roles().reject(ticket(3), CHANGE, "不同意"))
                .hasMessageStartingWith("ROLE-CHANGE-GONE");
        assertThat(change().state()).isInstanceOf(State.Approved.class);
        assertThat(account().person().roles()).containsExactly(TwoDoors.HEAD);
    }

    private void propose() {
        var change = new RoleChange(
                CHANGE,
                WANG,
                Set.of(TwoDoors.HEAD),
                Set.of("330198"),
                "调岗",
                new PersonId(new UUID(5, 2)),
                Instant.EPOCH,
                new State.Pending());
        station.store().transactions().write(tx -> {
            station.store().roleChanges().put(tx, change);
            return true;
        });
    }

    private RoleChange change() {
        return station.store()
                .transactions()
                .<RoleChange>read(
                        tx -> station.store().roleChanges().find(tx, CHANGE).orElseThrow());
    }

    private static Ticket.OfPerson ticket(int number) {
        var id = new PersonId(new UUID(5, number));
        return new Ticket.OfPerson(person(id, "admin" + number, TwoDoors.SECURITY), new UUID(9, number));
    }

    private static Person person(PersonId id, String login, RoleId role) {
        return new Person(id, login, "王", "股", "", Set.of(role));
    }

    private Account account() {
        return station.store()
                .transactions()
                .<Account>read(tx -> station.store().accounts().of(tx, WANG).orElseThrow());
    }

    private void put(Account account) {
        station.store().transactions().write(tx -> {
            station.store().accounts().put(tx, account);
            return true;
        });
    }
}
