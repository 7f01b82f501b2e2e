package org.xunyao.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.Belongings;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Permissions.Reach;
import org.xunyao.access.PersonId;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.AtWork;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.account.SignInResult.Welcome;
import org.xunyao.access.people.PowerAction.Owner;
import org.xunyao.access.people.RoleChange.State;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.access.room.PeopleStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

class AdministratorsTest {
    private static final List<Role> ROLES = List.of(
            role("SYS", Role.Kind.ADMINISTRATOR, false),
            role("SEC", Role.Kind.ADMINISTRATOR, false),
            role("INSPECTOR", Role.Kind.STAFF, true),
            role("LEADER", Role.Kind.STAFF, true),
            role("REPORTER", Role.Kind.OUTSIDE, false));
    private static final RoleBook BOOK = new RoleBook(
            ROLES,
            List.of(action("lead.close", true, Owner.BUSINESS), action("account.add", false, Owner.ADMINISTRATION)),
            List.of(
                    new Conflict(new RoleId("SYS"), Optional.empty(), "test", true),
                    new Conflict(new RoleId("LEADER"), Optional.of(new RoleId("INSPECTOR")), "test", true)));

    private final PeopleStation station = new PeopleStation();
    private final LiveSessions sessions = new LiveSessions();
    private final Office office = office();
    private final SignIn door = new SignIn(office, station, station, station.door(sessions, "p1"), station.ids());
    private final AccountDesk accounts =
            new AccountDesk(office, station, station.door(sessions, "p1"), BOOK, station.ids(), new Random(3));
    private final RolesDesk roles = new RolesDesk(
            office,
            station,
            new Changes(),
            new PowersMatrix(BOOK, List.of()),
            station.door(sessions, "p1"),
            station.ids());
    private final SessionsDesk live = new SessionsDesk(office, sessions);

    @BeforeEach
    void administratorsAndAnInspector() {
        put(1, "sys", "SYS");
        put(2, "sec", "SEC");
        put(3, "li", "INSPECTOR");
    }

    @Test
    void aNewPersonBeginsWithAOneTimePasswordAndNoRole() {
        var made =
                accounts.add(in("sys"), new NewPerson("xuxin", "许新", "城东所", "")).result();
        assertThat(made.toString()).doesNotContain("许新");
        List<String> seen = new ArrayList<>();
        made.reveal(secret -> seen.add(new String(secret)));
        made.reveal(secret -> assertThat(new String(secret)).isBlank());
        assertThat(door.enter("xuxin", seen.getFirst().toCharArray()))
                .isInstanceOfSatisfying(
                        SignInResult.MustChange.class,
                        must -> assertThat(must.why()).isEqualTo(Account.Reason.FIRST));
        assertThatThrownBy(() -> accounts.add(in("sys"), new NewPerson("xuxin", "许新", "城东所", "")))
                .isInstanceOfSatisfying(
                        FaultException.class, taken -> assertThat(taken.code()).isEqualTo("ACCOUNT-TAKEN"));
    }

    @Test
    void oneProposesAndAnotherApprovesAndItCountsAtOnce() {
        Ticket.OfPerson li = in("li");
        RoleChange change = roles.propose(in("sec"), id(3), Set.of(new RoleId("LEADER")), Set.of("330198"), "升任")
                .result();
        refused(() -> roles.approve(in("sec"), change.id()), new Refusal.MakerIsApprover());
        assertThat(station.account("li").person().roles()).containsExactly(new RoleId("INSPECTOR"));
        assertThat(roles.approve(in("sys"), change.id()).result().state()).isInstanceOf(State.Approved.class);
        assertThat(station.account("li").person().roles()).containsExactly(new RoleId("LEADER"));
        assertThat(station.account("li").areas()).containsExactly("330198");
        refused(() -> live.live(li), new Refusal.SessionEnded());
        assertThatThrownBy(() -> roles.approve(in("sys"), change.id())).hasMessageContaining("ROLE-CHANGE-GONE");
    }

    @Test
    void nobodyGrantsHimselfOrActsOnHisOwnAccount() {
        Ticket.OfPerson sec = in("sec");
        refused(() -> roles.propose(sec, id(2), Set.of(new RoleId("LEADER")), Set.of(), "x"), new Refusal.OwnGrant());
        refused(() -> accounts.unlock(sec, id(2)), new Refusal.OwnGrant());
        RoleChange about = roles.propose(sec, id(1), Set.of(new RoleId("SYS")), Set.of(), "x")
                .result();
        refused(() -> roles.approve(in("sys"), about.id()), new Refusal.OwnGrant());
    }

    @Test
    void rolesThatDoNotFitTogetherAreNotProposed() {
        Ticket.OfPerson sec = in("sec");
        assertThatThrownBy(() ->
                        roles.propose(sec, id(3), Set.of(new RoleId("SYS"), new RoleId("INSPECTOR")), Set.of(), "x"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal()).isInstanceOf(Refusal.RolesConflict.class));
        refused(
                () -> roles.propose(sec, id(3), Set.of(new RoleId("NO-SUCH")), Set.of(), "x"),
                new Refusal.AgainstRule("role-unknown"));
    }

    @Test
    void areasAreCodesAndAReasonIsGiven() {
        Set<RoleId> leader = Set.of(new RoleId("LEADER"));
        for (Runnable act : List.<Runnable>of(
                () -> roles.propose(in("sec"), id(3), leader, Set.of("330198", "33019８"), "升任"),
                () -> roles.propose(in("sec"), id(3), leader, Set.of("330198"), " "))) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            unfit -> assertThat(unfit.code()).isEqualTo("ROLE-CHANGE-UNFIT"));
        }
    }

    @Test
    void closingAnAccountEndsItsSessionsAndKeepsItsName() {
        Ticket.OfPerson li = in("li");
        accounts.disable(in("sys"), id(3));
        refused(() -> live.live(li), new Refusal.DisabledPerson());
        assertThat(door.enter("li", "Right#2026".toCharArray()))
                .isEqualTo(new SignInResult.Disabled(Account.Why.BY_ADMINISTRATOR));
        assertThat(accounts.people(in("sys")))
                .anySatisfy(card -> assertThat(card.person().name()).isEqualTo("李明远"));
        accounts.enable(in("sys"), id(3));
        assertThat(in("li")).isNotNull();
        put(4, "sec2", "SEC");
        accounts.disable(in("sys"), id(4));
        refused(() -> accounts.disable(in("sys"), id(2)), new Refusal.AgainstRule("last-administrator"));
    }

    @Test
    void theLastAdministratorOfAKindKeepsTheRole() {
        Set<RoleId> others = Set.of(new RoleId("REPORTER"));
        refused(
                () -> roles.propose(in("sec"), id(1), others, Set.of(), "调岗"),
                new Refusal.AgainstRule("last-administrator"));
        put(4, "deputy", "SYS");
        put(5, "second", "SEC");
        RoleChange change =
                roles.propose(in("sec"), id(1), others, Set.of(), "调岗").result();
        accounts.disable(in("sys"), id(4));
        refused(() -> roles.approve(in("second"), change.id()), new Refusal.AgainstRule("last-administrator"));
        accounts.enable(in("sys"), id(4));
        roles.approve(in("second"), change.id());
        assertThat(station.account("sys").person().roles()).isEqualTo(others);
    }

    @Test
    void theSecurityAdministratorEndsALockOutAndASession() {
        for (int i = 0; i < 3; i++) {
            door.enter("li", "wrong".toCharArray());
        }
        assertThat(accounts.people(in("sec")))
                .anySatisfy(card -> assertThat(card.state()).isInstanceOf(PersonCard.State.Locked.class));
        accounts.unlock(in("sec"), id(3));
        Ticket.OfPerson li = in("li");
        assertThat(live.live(in("sec")))
                .anySatisfy(one -> assertThat(one.session()).isEqualTo(li.session()));
        live.end(in("sec"), li.session());
        refused(() -> door.leave(li), new Refusal.SessionEnded());
    }

    @Test
    void aResetPasswordMustBeChangedAndTheOldOneIsGone() {
        accounts.resetPassword(in("sys"), id(3));
        assertThat(door.enter("li", "Right#2026".toCharArray())).isInstanceOf(SignInResult.Denied.class);
    }

    @Test
    void aTableThatGivesEnforcementToAReporterIsRefused() {
        assertThat(BOOK.faults(List.of(
                        grant("REPORTER", "lead.close"),
                        grant("INSPECTOR", "lead.close"),
                        grant("SYS", "lead.close"),
                        grant("INSPECTOR", "account.add"),
                        grant("NO-SUCH", "account.add"))))
                .hasSize(4)
                .noneMatch(fault -> fault.startsWith("INSPECTOR lead.close"));
    }

    @Test
    void theMatrixSaysWhyNot() {
        var matrix = new PowersMatrix(BOOK, List.of(grant("INSPECTOR", "lead.close")));
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(matrix.cell(new RoleId("INSPECTOR"), new Action("lead.close"), day))
                .isInstanceOf(PowersMatrix.Cell.Granted.class);
        assertThat(matrix.cell(new RoleId("INSPECTOR"), new Action("lead.close"), LocalDate.of(2019, 1, 1)))
                .isEqualTo(new PowersMatrix.Cell.Withheld(PowersMatrix.Why.NOT_IN_FORCE));
        assertThat(matrix.cell(new RoleId("REPORTER"), new Action("lead.close"), day))
                .isEqualTo(new PowersMatrix.Cell.Withheld(PowersMatrix.Why.NO_ENFORCEMENT_POWER));
        assertThat(matrix.cell(new RoleId("LEADER"), new Action("lead.close"), day))
                .isEqualTo(new PowersMatrix.Cell.Withheld(PowersMatrix.Why.NO_ROW));
        assertThat(matrix.cell(new RoleId("INSPECTOR"), new Action("account.add"), day))
                .isEqualTo(new PowersMatrix.Cell.Withheld(PowersMatrix.Why.ADMINISTRATORS_APART));
    }

    private void refused(Runnable act, Refusal why) {
        int before = station.links().size();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.refusal()).isEqualTo(why));
        assertThat(station.links().subList(before, station.links().size()))
                .anySatisfy(link -> assertThat(link.outcome()).isEqualTo("refused"));
    }

    private Ticket.OfPerson in(String login) {
        return ((Welcome) door.enter(login, "Right#2026".toCharArray())).ticket();
    }

    private static PersonId id(long number) {
        return new PersonId(new UUID(0, number));
    }

    private void put(long id, String login, String role) {
        station.put(Account.begin(station.person(id, login, role), "#Right#2026", Optional.empty(), station.now));
    }

    private Office office() {
        List<Grant> grants = Stream.of(
                        "SYS account.look",
                        "SYS account.add",
                        "SYS account.disable",
                        "SYS account.enable",
                        "SYS account.reset",
                        "SYS role.approve",
                        "SEC account.look",
                        "SEC account.unlock",
                        "SEC account.disable",
                        "SEC role.propose",
                        "SEC role.approve",
                        "SEC session.look",
                        "SEC session.end",
                        "DOOR session.enter",
                        "PERSON session.leave",
                        "INSPECTOR session.look")
                .map(row -> row.split(" "))
                .map(row -> grant(row[0], row[1]))
                .toList();
        return new Office(
                new Permissions(grants, Belongings.nothing(), new AtWork(sessions, station)),
                station,
                new AuditBook("test-1", station, station.chain, station.ids()),
                station);
    }

    private static Grant grant(String role, String action) {
        Grant grant = MemoryStation.grant(role, new Action(action));
        assertThat(grant.reach()).isEqualTo(Reach.ANY);
        return grant;
    }

    private static Role role(String code, Role.Kind kind, boolean enforcement) {
        return new Role(new RoleId(code), code, code, kind, enforcement);
    }

    private static PowerAction action(String code, boolean enforcement, Owner own) {
        return new PowerAction(new Action(code), code, code, enforcement, false, false, own);
    }

    private static final class Changes implements RoleChanges {
        private final Map<UUID, RoleChange> changes = new LinkedHashMap<>();

        @Override
        public Optional<RoleChange> find(Tx tx, UUID id) {
            return Optional.ofNullable(changes.get(id));
        }

        @Override
        public void put(Tx tx, RoleChange change) {
            changes.put(change.id(), change);
        }

        @Override
        public List<RoleChange> pending(Tx tx, Optional<UUID> before, int limit) {
            return changes.values().stream()
                    .filter(change -> change.state() instanceof State.Pending)
                    .toList();
        }

        @Override
        public List<RoleChange> newest(Tx tx, Optional<UUID> before, int limit) {
            return List.copyOf(changes.values());
        }
    }
}
