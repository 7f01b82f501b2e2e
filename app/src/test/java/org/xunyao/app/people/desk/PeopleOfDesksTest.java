package org.xunyao.app.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.AtWork;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.access.people.AccountDesk;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.access.people.SessionsDesk;
import org.xunyao.app.firstrun.desk.KeysInUse;
import org.xunyao.app.firstrun.desk.Station;
import org.xunyao.app.people.account.AccountState;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.matrix.PowerCell;
import org.xunyao.app.people.matrix.PowerSheet;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.signin.DoorAnswer;
import org.xunyao.app.signin.change.ChangeAnswer;
import org.xunyao.app.signin.desk.DoorOfDesk;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.ui.text.Language;
import org.xunyao.wire.RoleTables;

class PeopleOfDesksTest {
    private static final char[] COUNTY = "Lanxi#2026".toCharArray();
    private static final char[] FRESH = "Tea#River1".toCharArray();
    private static final String PRINT = "9f86d081884c7d65".repeat(4);

    @TempDir
    static Path folder;

    private static OpenStation station;
    private static Office office;
    private static Door door;
    private static SignIn signIn;
    private static AccountDesk accounts;
    private static RolesDesk roles;
    private static SessionsDesk sessions;

    @BeforeAll
    static void open() {
        var firstRun = Station.firstRun(folder.resolve("data"));
        var made = firstRun.make(
                "a long river of tea".toCharArray(), Station.people().sampleCounty(), step -> {});
        station = firstRun.door().open(made.keys(), step -> {});
        var store = station.store();
        var tables = new RoleTables(Station.RESOURCES.resolve("roles"));
        var live = new LiveSessions();
        office = new Office(
                new Permissions(tables.grants(), store.belongings(), new AtWork(live, store.accounts())),
                store.transactions(),
                new AuditBook("lanxi-2", store.auditTrail(), new AuditChain(new BouncyDigester()), Station.IDS),
                Station.CLOCK);
        door = new Door(
                Station.HASH,
                tables.passwordRules(Station.CLOCK.today()),
                tables.signIn(Station.CLOCK.today()),
                TrustedTime.of(Station.CLOCK, new LinuxMachineTime(Path.of("/proc")), Station.CLOCK::now, "test"),
                SecondFactor.none(),
                live);
        signIn = new SignIn(office, store.accounts(), store.strangers(), door, Station.IDS);
        accounts = new AccountDesk(office, store.accounts(), door, tables.book(), Station.IDS, Station.RANDOM);
        roles = new RolesDesk(office, store.accounts(), store.roleChanges(), tables.matrix(), door, Station.IDS);
        sessions = new SessionsDesk(office, live);
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void anAccountIsOpenedGrantedByTwoAndEntersOnlyByANewPassword() {
        PersonsOfDesk system = persons(come("sysadmin"));
        PersonsOfDesk security = persons(come("secadmin"));
        char[] once = system.add(new NewAccount("newman", "新某", "药械化股", ""));
        PersonRow row = row(system, "newman");
        assertThat(row.mustChange()).isTrue();
        assertThat(row.roles()).isEmpty();
        security.propose(row.id(), Set.of(new RoleId("WALL_OPERATOR")), Set.of("330198"), "值守视频墙");
        var pending = row(security, "newman").pending().orElseThrow();
        assertThat(row(security, "newman").refusal(PersonAct.APPROVE)).isNotEmpty();
        system.approve(pending.id());
        assertThat(row(system, "newman").roles()).containsExactly(new RoleId("WALL_OPERATOR"));
        var way = new DoorOfDesk(signIn, door);
        var must = (DoorAnswer.MustChange) way.attempt("newman", once);
        var changed = signIn.enter("newman", once);
        assertThat(changed).isInstanceOf(SignInResult.MustChange.class);
        assertThat(must.request().port().change(once, FRESH)).isNotNull();
        assertThat(way.attempt("newman", FRESH)).isInstanceOf(DoorAnswer.Come.class);
    }

    @Test
    void nobodyActsOnHisOwnAccountAndTheReasonIsOnTheRow() {
        Ticket.OfPerson ticket = come("sysadmin");
        PersonsOfDesk system = persons(ticket);
        PersonRow own = row(system, "sysadmin");
        assertThat(own.refusal(PersonAct.DISABLE)).isEqualTo("OWN_GRANT");
        assertThat(own.refusal(PersonAct.UNLOCK)).isEqualTo("NO_ROLE");
        assertThatThrownBy(() -> system.disable(own.id())).hasMessageStartingWith("OWN_GRANT");
        assertThatThrownBy(() -> system.unbind(row(system, "liming").id())).hasMessageStartingWith("NO_ROLE");
    }

    @Test
    void aCertificateIsBoundShownAndTakenAwayAgain() {
        PersonsOfDesk system = persons(come("sysadmin"));
        PersonsOfDesk security = persons(come("secadmin"));
        PersonId person = row(security, "zhaojg").id();
        assertThat(row(security, "zhaojg").refusal(PersonAct.BIND)).isEqualTo("NO_ROLE");
        assertThatThrownBy(() -> system.bind(person, "zz")).hasMessageStartingWith("ACCOUNT-CERTIFICATE");
        system.bind(person, PRINT);
        assertThat(row(security, "zhaojg").certificate()).contains(PRINT);
        assertThat(signIn.enter("zhaojg", COUNTY)).isInstanceOf(SignInResult.SecondFactorNeeded.class);
        assertThatThrownBy(() -> system.bind(person, "0".repeat(64)))
                .as("who resets passwords puts no certificate in another's place")
                .hasMessageStartingWith("ACCOUNT-BOUND");
        assertThatThrownBy(() -> system.unbind(person)).hasMessageStartingWith("NO_ROLE");
        security.unbind(person);
        assertThat(row(security, "zhaojg").certificate()).isEmpty();
    }

    @Test
    void theOnlyOneWhoUnbindsIsNotBound() {
        PersonsOfDesk system = persons(come("sysadmin"));
        PersonId security = row(system, "secadmin").id();
        assertThatThrownBy(() -> system.bind(security, PRINT)).hasMessageStartingWith("last-unbinder");
    }

    @Test
    void aClosedAccountLetsNobodyInUntilItIsOpened() {
        PersonsOfDesk system = persons(come("sysadmin"));
        PersonId person = row(system, "liuyang").id();
        system.disable(person);
        assertThat(row(system, "liuyang").state()).isInstanceOf(AccountState.Disabled.class);
        assertThat(new DoorOfDesk(signIn, door).attempt("liuyang", COUNTY)).isEqualTo(new DoorAnswer.Disabled(false));
        system.enable(person);
        assertThat(row(system, "liuyang").state()).isInstanceOf(AccountState.Active.class);
    }

    @Test
    void theLastSignInIsKeptOverAForcedChange() {
        signIn.enter("fanglan", COUNTY);
        char[] once = persons(come("sysadmin"))
                .reset(row(persons(come("sysadmin")), "fanglan").id());
        var must = (DoorAnswer.MustChange) new DoorOfDesk(signIn, door).attempt("fanglan", once);
        var answer = must.request().port().change(once, FRESH);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChangeAnswer.Changed.class,
                        changed -> assertThat(changed.come().orElseThrow().lastSignIn())
                                .isPresent());
    }

    @Test
    void theMatrixIsTheShippedTableAndSaysWhyNot() {
        PowerSheet sheet = new PowersOfDesk(roles, come("auditadmin"), Station.CLOCK, Language.CHINESE).read();
        int reporter =
                sheet.roles().stream().map(PowerSheet.RoleHead::code).toList().indexOf("TEAM_REPORTER");
        assertThat(sheet.actions())
                .filteredOn(PowerSheet.ActionLine::enforcement)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.cells().get(reporter))
                        .isEqualTo(new PowerCell.Withheld("NO_ENFORCEMENT_POWER")));
        assertThat(sheet.actions()).anySatisfy(line -> assertThat(line.code()).isEqualTo("key.passphrase"));
    }

    @Test
    void aSessionIsEndedByTheSecurityAdministratorOnlyAndIsWorthNothingAfterwards() {
        Ticket.OfPerson wang = come("wangxl");
        var audit = new SessionsOfDesk(office, sessions, come("auditadmin"));
        assertThat(audit.live()).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(wang.session());
            assertThat(row.refused()).isEqualTo("NO_ROLE");
        });
        new SessionsOfDesk(office, sessions, come("secadmin")).end(wang.session());
        assertThat(audit.live()).noneMatch(row -> row.id().equals(wang.session()));
        assertThatThrownBy(() -> persons(wang).read()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void thePassphraseIsChangedByTheSystemAdministratorWhoKnowsThePresentOne() {
        var keys = new KeysInUse(Station.firstRun(folder.resolve("data")).door(), office, "lanxi-2");
        Ticket.OfPerson system = come("sysadmin");
        assertThat(keys.offered(system, KeysInUse.CHANGE)).isTrue();
        assertThat(keys.offered(come("liming"), KeysInUse.CHANGE)).isFalse();
        var form = keys.request(system).port();
        char[] present = "a long river of tea".toCharArray();
        char[] other = "another river of tea".toCharArray();
        assertThat(form.change(other, present)).isEqualTo(new ChangeAnswer.OldWrong(0));
        assertThatThrownBy(() -> keys.request(come("liming")).port().change(present, other))
                .hasMessageStartingWith("KEY-REFUSED");
        form.change(present, other);
        assertThat(Station.firstRun(folder.resolve("data")).door().unlock(other))
                .isPresent();
        form.change(other, present);
    }

    @Test
    void theKeysForAnotherDataKeyAreGivenToTheSystemAdministratorOnlyAndUnderAnotherPassphrase() {
        var keys = new KeysInUse(Station.firstRun(folder.resolve("data")).door(), office, "lanxi-2");
        char[] present = "a long river of tea".toCharArray();
        char[] other = "another river of tea".toCharArray();
        var given = new AtomicInteger();
        Consumer<OpenKeyring> then = fresh -> {
            given.incrementAndGet();
            fresh.close();
        };
        assertThatThrownBy(() -> keys.rotation(come("liming"), then).port().change(present, other))
                .hasMessageStartingWith("KEY-REFUSED");
        assertThat(given).hasValue(0);
        keys.rotation(come("sysadmin"), then).port().change(present, other);
        assertThat(given).hasValue(1);
        assertThat(keys.request(come("sysadmin")).port().change(other, present))
                .as("the old one was worth nothing any more")
                .isInstanceOf(ChangeAnswer.Changed.class);
    }

    @Test
    void anotherRecoveryKeyIsTheSystemAdministratorsToMake() {
        var keys = new KeysInUse(Station.firstRun(folder.resolve("data")).door(), office, "lanxi-2");
        assertThat(keys.offered(come("secadmin"), KeysInUse.RENEW)).isFalse();
        assertThatThrownBy(() -> keys.renewing(come("secadmin"))).hasMessageStartingWith("KEY-REFUSED");
        assertThat(keys.offered(come("sysadmin"), KeysInUse.RENEW)).isTrue();
        keys.renewing(come("sysadmin"));
    }

    private static PersonsOfDesk persons(Ticket.OfPerson ticket) {
        return new PersonsOfDesk(office, accounts, roles, ticket);
    }

    private static PersonRow row(PersonsOfDesk desk, String login) {
        return desk.read().rows().stream()
                .filter(row -> row.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static Ticket.OfPerson come(String login) {
        return switch (signIn.enter(login, COUNTY)) {
            case SignInResult.Welcome welcome -> welcome.ticket();
            case SignInResult other -> throw new AssertionError(login + " " + other);
        };
    }

    @Test
    void aNewAccountsReasonIsThatItIsNew() {
        assertThat(accounts.people(come("sysadmin")).stream()
                        .filter(card -> card.person().login().equals("xuxin"))
                        .findFirst()
                        .orElseThrow()
                        .mustChange())
                .contains(Account.Reason.FIRST);
    }
}
