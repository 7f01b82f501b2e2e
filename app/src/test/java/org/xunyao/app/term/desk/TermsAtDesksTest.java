package org.xunyao.app.term.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.term.TermPorts;
import org.xunyao.app.term.TermPorts.Entry;
import org.xunyao.app.term.TermPorts.TakenIn;
import org.xunyao.app.term.TermWords;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.Urgency;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.measure.MeasureActsJson;

/// The board over the real desks, tables and database.
final class TermsAtDesksTest implements Clock {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final String HEAD = "date,name,is_off_day,source,verified\n";

    @TempDir
    Path folder;

    private final List<String> opened = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-21T02:00:00Z");
    private Store store;
    private Office office;
    private WorkCalendar calendar;
    private TermDesks desks;

    @BeforeEach
    void open() {
        store = UnusedStation.open(folder.resolve("data"));
        office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "test-1",
                        store.auditTrail(),
                        new AuditChain(new BouncyDigester()),
                        new Ids(this, new Random())),
                this);
        start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void start() {
        var ground = new TermDesks.Ground(store, RESOURCES, this);
        calendar = TermDesks.calendar(ground);
        desks = TermDesks.over(ground, office, calendar, new Deadlines(calendar, Rollover.EVERY_DAY_OFF));
    }

    @Test
    void whatRanOutIsNotedOnceAndMovesNothing() {
        Lead lead = lead(LocalDate.of(2026, 11, 20));
        desks.note();
        assertThat(only(ports("UNIT_HEAD")).noted()).isPresent().contains(now);
        long rows = rows();
        now = now.plusSeconds(3_600);
        desks.note();
        assertThat(rows()).as("nothing more ran out, so nothing is written").isEqualTo(rows);
        assertThat(only(ports("UNIT_HEAD")).noted()).as("the first note stays").contains(now.minusSeconds(3_600));
        assertThat(store.transactions().<Optional<Lead>>read(tx -> store.leads().find(tx, lead.id())))
                .contains(lead);
        assertThat(only(ports("UNIT_HEAD")).term().urgency()).isEqualTo(Urgency.OVER);
    }

    @Test
    void aHoldThatLapsedIsNotedOnceShownAndLeadsToItsCase() {
        now = Instant.parse("2026-12-21T02:00:00Z");
        CaseId id = held(LocalDate.of(2026, 12, 10));
        assertThat(measures(ports("UNIT_HEAD"))).extracting(Entry::noted).containsOnly(Optional.empty());
        desks.note();
        now = Instant.parse("2026-12-22T02:00:00Z");
        desks.note();
        desks.note();
        List<Entry> entries = measures(ports("UNIT_HEAD"));
        assertThat(entries)
                .extracting(one -> one.term().row().id() + " " + one.term().last() + " "
                        + one.term().urgency() + " " + one.noted().isPresent())
                .containsExactlyInAnyOrder("MEASURE-D05 2026-12-11 OVER true", "MEASURE-D06 2026-12-21 OVER true");
        assertThat(entries).allSatisfy(one -> assertThat(one.matter().front()).isEqualTo("case:" + id.value()));
        assertThat(entries).allSatisfy(one -> assertThat(one.matter().measure()).hasValue(1));
        MeasureFile kept = store.transactions().read(tx -> new MeasureFilesInStore(new MeasureActsJson()).of(tx, id));
        assertThat(kept.measures().getFirst().entries())
                .as("its journal says nothing")
                .hasSize(1);
    }

    private static List<Entry> measures(TermPorts ports) {
        return ports.board().entries().stream()
                .filter(one -> one.matter().kind() == MatterKind.MEASURE)
                .toList();
    }

    /// A case in which evidence was held on the spot on that day, and approved by nobody.
    private CaseId held(LocalDate day) {
        Lead lead = lead(day.minusDays(3));
        var id = new CaseId(new UUID(0x7000L, 0x8000000000000002L));
        var officer = new PersonId(new UUID(1, 1));
        var head = new CaseFile.Head(
                id,
                new RegisterNumber(2026, 1),
                lead.id(),
                new PharmacyId(new UUID(7, 1)),
                "案由",
                day.minusDays(1),
                List.of(),
                officer,
                now);
        var taking = new MeasureAct.Taking("澜登 1", Set.of(officer), LocalTime.of(9, 0), Set.of());
        var entry = new MeasureEntry(
                1,
                new HoldAct.HoldAtOnce("灭失", "库房", taking),
                day,
                MeasureState.TAKEN_AT_ONCE,
                officer,
                now,
                Optional.empty());
        return store.transactions().write(tx -> {
            store.caseFiles(new ActsJson()).put(tx, new CaseFile.Investigating(head));
            new MeasureFilesInStore(new MeasureActsJson())
                    .put(tx, MeasureFile.empty(id).with(new Measure(1, List.of(entry))));
            return id;
        });
    }

    @Test
    void aCalendarThatIsTakenInCountsAtOnceAndAfterTheNextStart() throws IOException {
        lead(LocalDate.of(2026, 12, 14));
        TermPorts head = ports("UNIT_HEAD");
        Entry before = only(head);
        assertThat(before.term().due().raw()).isEqualTo("2027-01-05");
        assertThat(before.term().due().estimated()).isTrue();
        assertThat(head.board().estimated()).containsExactly(2027);

        Path file = write("cn-2027.csv", "2027-01-01,元旦,true,通知,true\n2027-01-04,元旦,true,通知,true\n");
        assertThat(head.take(file)).isEqualTo(new TakenIn.Taken("cn-2027.csv", 2));
        assertThat(only(head).term().due().raw()).isEqualTo("2027-01-06");
        assertThat(only(head).term().due().estimated()).isFalse();
        assertThat(head.board().estimated()).isEmpty();

        start();
        assertThat(only(ports("UNIT_HEAD")).term().due().raw()).isEqualTo("2027-01-06");
    }

    @Test
    void aCalendarThatAnotherStationTookInCountsHereWithTheNextRound() throws IOException {
        TermPorts here = ports("UNIT_HEAD");
        WorkCalendar held = calendar;
        start();
        ports("UNIT_HEAD").take(write("cn-2027.csv", "2027-01-04,元旦,true,通知,true\n"));
        var ground = new TermDesks.Ground(store, RESOURCES, this);
        var first = TermDesks.over(ground, office, held, new Deadlines(held, Rollover.EVERY_DAY_OFF));
        assertThat(here.board().estimated()).containsExactly(2027);
        first.note();
        assertThat(here.board().estimated()).isEmpty();
        assertThat(held.isWorkday(LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    void oneDayOfTheCountyMakesNoYearKnown() throws IOException {
        TermPorts head = ports("UNIT_HEAD");
        head.take(write("county-2027.csv", "2027-07-01,县节,true,县规定,true\n"));
        assertThat(head.board().estimated()).containsExactly(2027);
    }

    @Test
    void aFileThatIsWrongIsRefusedWholeAndTheOldOneCounts() throws IOException {
        lead(LocalDate.of(2026, 12, 14));
        TermPorts head = ports("UNIT_HEAD");
        head.take(write("cn-2027.csv", "2027-01-01,元旦,true,通知,true\n2027-01-04,元旦,true,通知,true\n"));
        long rows = rows();
        TakenIn refused = head.take(write("cn-2027.csv", "2027-01-01,元旦,true,通知,true\n2027-01-05,元旦,是,通知,true\n"));
        assertThat(refused).isInstanceOfSatisfying(TakenIn.Refused.class, why -> {
            assertThat(why.code()).isEqualTo("RESOURCE-BAD");
            assertThat(new TermWords(Texts.of(Language.CHINESE), zone()).place(why.where()))
                    .isEqualTo("第 3 行“is_off_day”列");
        });
        assertThat(rows()).isEqualTo(rows);
        assertThat(only(head).term().due().raw()).isEqualTo("2027-01-06");
    }

    @Test
    void onlyTheHeadTakesACalendarInAndOnlyLeadersTakeTheBoardOut() throws IOException {
        lead(LocalDate.of(2026, 12, 14));
        Path file = write("cn-2027.csv", "2027-01-01,元旦,true,通知,true\n");
        TermPorts inspector = ports("INSPECTOR");
        assertThat(inspector.imports()).isFalse();
        assertThat(inspector.exports()).isFalse();
        assertThatThrownBy(() -> inspector.take(file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("REFUSED");
        assertThat(calendar.isEstimated(LocalDate.of(2027, 1, 1)))
                .as("what was refused does not count")
                .isTrue();
        assertThatThrownBy(() -> inspector.export(inspector.board().entries(), folder))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theTableThatGoesOutTellsAllOfADeadlineAndOpensInASpreadsheet() throws IOException {
        lead(LocalDate.of(2026, 12, 14));
        TermPorts leader = ports("BUREAU_LEADER");
        Path file = leader.export(leader.board().entries(), folder);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFF编号,")
                .contains("\"'=柜台无人\"", "2026-12-14", "2027-01-05", "估算", "第18条");
        now = now.plusSeconds(1);
        assertThat(leader.export(leader.board().entries(), folder))
                .as("a second table of the day")
                .isNotEqualTo(file);
        leader.open("lead:1");
        assertThat(opened).containsExactly("lead:1");
    }

    @Test
    void theTableOfPublicationIsTheLeaders() throws IOException {
        assertThat(Files.readString(ports("BUREAU_LEADER").publicity(folder), StandardCharsets.UTF_8))
                .startsWith("\uFEFF决定书文号,");
        TermPorts inspector = ports("INSPECTOR");
        assertThatThrownBy(() -> inspector.publicity(folder)).isInstanceOf(FaultException.class);
    }

    private TermPorts ports(String role) {
        var person =
                new Person(new PersonId(new UUID(1, 1)), "zhang", "张䶮", "药械化股", "330198001", Set.of(new RoleId(role)));
        var behind = new TermsAtDesks.Desks(
                office,
                desks.desk(),
                new TermsAtDesks.Docket(
                        new RegistryDesk(office, store.pharmacies()),
                        new CaseDesk(office, store.caseFiles(new ActsJson())),
                        "澜溪县市场监督管理局"),
                desks.calendar(),
                new FileExport()::put);
        return new TermsAtDesks(
                behind,
                new TermsAtDesks.Ways(opened::add, id -> "张䶮"),
                new TermWords(Texts.of(Language.CHINESE), zone()),
                new Ticket.OfPerson(person, new UUID(2, 2)),
                this);
    }

    private static Entry only(TermPorts ports) {
        assertThat(ports.board().entries()).hasSize(1);
        return ports.board().entries().getFirst();
    }

    private Lead lead(LocalDate found) {
        var clue = new Clue(
                new LeadId(new UUID(0x7000L, 0x8000000000000001L)),
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                "alarm:1",
                "=柜台无人",
                found,
                new PharmacyId(new UUID(7, 1)),
                List.of(),
                new PersonId(new UUID(1, 1)),
                found.atStartOfDay(zone()).toInstant());
        Lead lead = new Lead.ClueRegistered(clue);
        store.transactions().write(tx -> {
            store.leads().put(tx, lead);
            return lead;
        });
        return lead;
    }

    private long rows() {
        return store.transactions()
                .read(tx -> store.auditTrail()
                        .last(tx, "test-1")
                        .map(row -> row.sequence())
                        .orElse(0L));
    }

    private Path write(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + rows, StandardCharsets.UTF_8);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
