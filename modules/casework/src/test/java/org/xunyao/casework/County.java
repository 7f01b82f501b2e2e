package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.casework.handling.Binder;
import org.xunyao.casework.handling.Handling;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureFiles;
import org.xunyao.casework.people.People;
import org.xunyao.casework.people.PeopleBinder;
import org.xunyao.casework.people.PeopleDesk;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// A bureau in memory with the real Office and the real tables; its transactions roll back.
final class County extends MemoryStation implements Accounts, Leads, Numbers {
    static final RoleId INSPECTOR = new RoleId("INSPECTOR");
    static final RoleId UNIT_HEAD = new RoleId("UNIT_HEAD");
    static final RoleId BUREAU_LEADER = new RoleId("BUREAU_LEADER");

    final Person wang = person(1, "王", "执1", INSPECTOR);
    final Person li = person(2, "李", "执2", INSPECTOR);
    final Person clerk = person(3, "赵", "", INSPECTOR);
    final Person head = person(4, "股长", "执4", UNIT_HEAD);
    final Person leader = person(5, "局长", "", BUREAU_LEADER);
    final Person officerAndLeader = person(6, "副局长", "执6", INSPECTOR, BUREAU_LEADER);

    final Person reviewer = person(7, "审核", "", new RoleId("CASE_REVIEWER"));
    final Person lawyer = person(8, "法制", "", new RoleId("LEGAL_REVIEWER"));
    final Person chair = person(9, "听证", "", new RoleId("HEARING_OFFICER"));
    final Person archivist = person(10, "档案", "", new RoleId("ARCHIVIST"));
    final Person jack = person(
            11,
            "多面手",
            "执11",
            INSPECTOR,
            BUREAU_LEADER,
            new RoleId("CASE_REVIEWER"),
            new RoleId("LEGAL_REVIEWER"),
            new RoleId("HEARING_OFFICER"));

    /// Whether those with enforcement certificates still hold them.
    boolean badges = true;

    private final Map<LeadId, Lead> leads = shelf();
    private final Map<CaseId, CaseFile> cases = shelf();
    private final Map<CaseId, MeasureFile> measures = shelf();
    private final Map<String, Long> numbers = shelf();
    private final Map<CaseId, PeopleFile> people = shelf();
    private final Map<String, PersonalNumber> papers = shelf();

    final Rulebook rulebook = Tables.rulebook();
    final Office office = office(grants());
    final LeadDesk desk =
            new LeadDesk(office, new LeadDesk.Cabinet(this, new Cases(), this, this), rulebook, this, ids());
    final CaseDesk caseDesk = new CaseDesk(office, new Cases());
    final Handling handling = Handling.over(
            office, new Binder(new Cases(), this, rulebook, Tables.hearings(), new Goods(), this), Tables.measures());

    final PeopleDesk peopleDesk =
            new PeopleDesk(office, new PeopleBinder(new Named(), new Cases(), Tables.people(), this));

    County() {
        super(Instant.parse("2026-02-02T02:00:00Z"));
    }

    private static Stream<Grant> grants() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        var steps = Tables.transitions().stream()
                .map(row -> new Grant(row.role(), row.event().action(), from, Optional.empty(), row.source(), true));
        var looks = Stream.of(LeadDesk.LOOK, CaseDesk.LOOK, PeopleDesk.ENTER, PeopleDesk.REVEAL)
                .flatMap(action -> Stream.of(INSPECTOR, BUREAU_LEADER).map(role -> look(role, action, from)));
        var measures = Stream.concat(
                Tables.measures().transitions().stream()
                        .map(row -> new Grant(
                                row.role(), row.event().action(), from, Optional.empty(), row.source(), true)),
                Stream.of(MeasureEvent.CORRECT_MEASURE, MeasureEvent.ENTER_GOODS, MeasureEvent.MOVE_GOODS)
                        .map(event -> look(INSPECTOR, event.action(), from)));
        return Stream.concat(Stream.concat(steps, measures), looks);
    }

    private static Grant look(RoleId role, Action action, LocalDate from) {
        return new Grant(role, action, from, Optional.empty(), "test", true);
    }

    private static Person person(long id, String name, String badge, RoleId... roles) {
        return new Person(new PersonId(new UUID(0, id)), "p" + id, name, "药械化股", badge, Set.of(roles));
    }

    private static Person withoutBadge(Person person) {
        return new Person(person.id(), person.login(), person.name(), person.unit(), "", person.roles());
    }

    static Ticket.OfPerson ticket(Person person) {
        return new Ticket.OfPerson(person, new UUID(1, 1));
    }

    static Set<PersonId> ids(Person... people) {
        return Stream.of(people).map(Person::id).collect(Collectors.toSet());
    }

    /// Files a case on the second of February; three officers work on it.
    CaseFile filed() {
        today("2026-02-02");
        var origin = desk.register(ticket(wang), origin("filed", "2026-01-30"));
        LeadId lead = ((Step.Done<Lead.ClueRegistered>) origin).saved().result().id();
        desk.startVerify(ticket(head), lead, ids(wang, li));
        desk.applyFiling(
                ticket(li),
                lead,
                new FilingApplication.Content(
                        "案由", "情况", FilingApplication.Content.allConditions(), LocalDate.of(2026, 1, 29), false));
        var step = desk.approveFiling(ticket(leader), lead, ids(wang, li, jack), true);
        return ((Step.Done<CaseFile.Investigating>) step).saved().result();
    }

    CaseFile now(CaseId id) {
        return Optional.ofNullable(cases.get(id)).orElseThrow();
    }

    MeasureFile measures(CaseId id) {
        return measures.getOrDefault(id, MeasureFile.empty(id));
    }

    void store(MeasureFile file) {
        measures.put(file.id(), file);
    }

    void today(String date) {
        now = LocalDate.parse(date).atTime(10, 0).atZone(SystemClock.CHINA).toInstant();
    }

    static LeadOrigin origin(String reference, String foundAt) {
        return new Walked(reference, "检查中发现处方药柜台无药师", LocalDate.parse(foundAt));
    }

    int auditRows() {
        return links().size();
    }

    List<String> outcomes() {
        return links().stream()
                .map(link -> link.action() + " " + link.outcome())
                .toList();
    }

    int leadCount() {
        return leads.size();
    }

    int caseCount() {
        return cases.size();
    }

    void forget() {
        cut(link -> true);
        leads.clear();
    }

    void store(Lead lead) {
        leads.put(lead.id(), lead);
    }

    void store(CaseFile file) {
        cases.put(file.head().id(), file);
    }

    @Override
    public Optional<Account> byLogin(Tx tx, String login) {
        return all(tx).stream()
                .filter(one -> one.person().login().equals(login))
                .findFirst();
    }

    @Override
    public void put(Tx tx, Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> all(Tx tx) {
        return Stream.of(wang, li, clerk, head, leader, officerAndLeader, reviewer, lawyer, chair, archivist, jack)
                .map(person -> badges ? person : withoutBadge(person))
                .map(person -> Account.begin(person, "", Optional.empty(), Instant.EPOCH))
                .toList();
    }

    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        return Optional.ofNullable(leads.get(id));
    }

    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        return leads.values().stream()
                .filter(lead -> lead.clue().reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        return leads.values().stream()
                .filter(lead -> before.isEmpty()
                        || lead.id().value().compareTo(before.get().value()) < 0)
                .sorted(Comparator.comparing((Lead lead) -> lead.id().value()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return leads.values().stream()
                .filter(lead -> stages.contains(lead.stage()))
                .count();
    }

    @Override
    public void put(Tx tx, Lead lead) {
        leads.put(lead.id(), lead);
    }

    @Override
    public RegisterNumber next(Tx tx, Register register, int year) {
        return new RegisterNumber(year, numbers.merge(register + "/" + year, 1L, Long::sum));
    }

    private record Walked(String reference, String description, LocalDate clueFoundAt) implements LeadOrigin {
        @Override
        public LeadSource source() {
            return LeadSource.SUPERVISION;
        }

        @Override
        public PharmacyId subject() {
            return new PharmacyId(new UUID(0, 77));
        }

        @Override
        public List<EvidenceId> evidence() {
            return List.of(new EvidenceId(new UUID(0, 88)));
        }
    }

    private final class Goods implements MeasureFiles {
        @Override
        public MeasureFile of(Tx tx, CaseId id) {
            return measures(id);
        }

        @Override
        public List<MeasureFile> of(Tx tx, List<CaseId> ids) {
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(measures.get(id)).stream())
                    .toList();
        }

        @Override
        public void put(Tx tx, MeasureFile file) {
            measures.put(file.id(), file);
        }
    }

    private final class Named implements People {
        @Override
        public PeopleFile of(Tx tx, CaseId id) {
            return people.getOrDefault(id, PeopleFile.empty(id));
        }

        @Override
        public void put(Tx tx, PeopleFile file, PersonalNumber number) {
            people.put(file.id(), file);
            papers.put(file.id() + "/" + file.lines().size(), number);
        }

        @Override
        public PersonalNumber number(Tx tx, CaseId id, int line) {
            return papers.getOrDefault(id + "/" + line, PersonalNumber.NONE);
        }
    }

    private final class Cases implements CaseFiles {
        @Override
        public Optional<CaseFile> find(Tx tx, CaseId id) {
            return Optional.ofNullable(cases.get(id));
        }

        @Override
        public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
            return cases.values().stream().limit(limit).toList();
        }

        @Override
        public long standing(Tx tx, Set<Stage> stages) {
            return cases.values().stream()
                    .filter(file -> stages.contains(file.stage()))
                    .count();
        }

        @Override
        public void put(Tx tx, CaseFile file) {
            cases.put(file.head().id(), file);
        }
    }
}
