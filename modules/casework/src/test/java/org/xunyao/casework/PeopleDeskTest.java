package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.casework.County.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PeopleGuard;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// Entries of people over the real Office and the real table: each condition refuses by itself.
final class PeopleDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String CARD = "11010519491231002X";

    private final County county = new County();
    private final CaseFile file = county.filed();
    private final CaseId id = file.head().id();

    /// Check characters were reckoned by hand from the weights of GB 11643.
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,",
        "11010519491231002x,",
        "440524188001010014, CITIZEN_BIRTH",
        "'110105 19491231-002X',",
        "１１０１０５１９４９１２３１００２Ｘ,",
        "110105194912310021, CITIZEN_CHECK",
        "11010519491213002X, CITIZEN_CHECK",
        "110105490228002, CITIZEN_SHAPE",
        "11010519491231002Y, CITIZEN_SHAPE",
        "X1010519491231002X, CITIZEN_SHAPE",
        "010105194912310020, CITIZEN_SHAPE",
        "110105194902290021, CITIZEN_BIRTH",
        "110105194913310021, CITIZEN_BIRTH",
        "110105202602030021, CITIZEN_BIRTH",
        "110105189602010021, CITIZEN_BIRTH"
    })
    void aNumberIsCheckedByItsRule(String typed, String missing) {
        assertThat(missing(enter(person("张三", card(county.wang.id(), TODAY)), typed)))
                .isEqualTo(missing == null ? Set.of() : Set.of(PeopleGuard.valueOf(missing)));
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1101**********002X", "E12345678, *******78", "123, ***", "'', ''"})
    void aNumberIsShownMaskedAndSaysNoMoreInWords(String number, String shown) {
        assertThat(new PersonalNumber(number).masked()).isEqualTo(shown);
        assertThat(new PersonalNumber(number)).hasToString(shown);
    }

    /// Every condition but that of the hearing, which has a test of its own.
    @ParameterizedTest
    @EnumSource(value = PeopleGuard.class, mode = EnumSource.Mode.EXCLUDE, names = "AGENTS_AT_HEARING")
    void eachConditionRefusesByItself(PeopleGuard guard) {
        if (guard == PeopleGuard.CASE_OPEN) {
            at(Stage.ARCHIVED);
        }
        int rows = county.auditRows();
        assertThat(missing(flawed(guard))).containsExactly(guard);
        assertThat(county.peopleDesk.of(ticket(county.wang), id).lines()).isEmpty();
        assertThat(county.auditRows()).isEqualTo(rows);
    }

    @Test
    void aLineIsTakenBackAndPutRightAndNothingIsLost() {
        enter(person("张三", card(county.wang.id(), TODAY)), CARD);
        var reversal = new PeopleLine.Reversal(1, "姓名录错");
        assertThat(missing(enter(plain("张山"), "", Optional.of(reversal)))).isEmpty();
        assertThat(missing(enter(plain("张珊"), "", Optional.of(reversal)))).containsExactly(PeopleGuard.REVERSIBLE);
        assertThat(missing(county.peopleDesk.takeBack(ticket(county.li), id, new PeopleLine.Reversal(2, "重复"))))
                .isEmpty();
        PeopleFile now = county.peopleDesk.of(ticket(county.wang), id);
        assertThat(now.lines()).hasSize(3);
        assertThat(now.holding()).isEmpty();
        assertThat(county.peopleDesk.reveal(ticket(county.wang), id, 1).result().text())
                .isEqualTo(CARD);
    }

    @Test
    void aLookAtANumberStandsInTheAuditWithoutTheNumber() {
        enter(person("张三", card(county.wang.id(), TODAY)), CARD);
        county.peopleDesk.reveal(ticket(county.wang), id, 1);
        assertThat(county.outcomes()).endsWith("people.enter done", "people.reveal done");
        assertThat(county.links().toString())
                .doesNotContain(CARD)
                .doesNotContain("张三")
                .doesNotContain("002X");
    }

    @Test
    void atAHearingEachSideHasTwoAgents() {
        for (String name : List.of("甲", "乙")) {
            assertThat(missing(agent(name, Part.PARTY))).isEmpty();
        }
        appointed();
        assertThat(missing(agent("丙", Part.PARTY))).containsExactly(PeopleGuard.AGENTS_AT_HEARING);
        assertThat(missing(agent("丁", Part.THIRD_PARTY))).isEmpty();
        assertThat(missing(enter(agentOf("甲二", Part.PARTY), "", Optional.of(new PeopleLine.Reversal(1, "换人")))))
                .isEmpty();
    }

    @Test
    void withoutAHearingThereIsNoLimit() {
        for (String name : List.of("甲", "乙", "丙")) {
            assertThat(missing(agent(name, Part.PARTY))).isEmpty();
        }
    }

    @Test
    void aNameHasSixtyCharactersHoweverRare() {
        assertThat(missing(enter(plain("㛃𠮷䶮".repeat(20)), ""))).isEmpty();
        assertThat(missing(enter(plain("𠮷".repeat(61)), ""))).containsExactly(PeopleGuard.NAME);
        assertThat(missing(enter(plain("张\u202E三"), ""))).containsExactly(PeopleGuard.NAME);
        assertThat(missing(enter(plain("买买提·艾力"), ""))).isEmpty();
    }

    private Step<PeopleFile> flawed(PeopleGuard guard) {
        PersonId me = county.wang.id();
        var desk = county.peopleDesk;
        return switch (guard) {
            case CASE_OPEN -> enter(plain("张三"), "");
            case OWN_CASE -> desk.enter(ticket(county.clerk), id, plain("张三"), PersonalNumber.NONE, Optional.empty());
            case NAME -> enter(plain(" "), "");
            case PHONE -> enter(of("张三", "12345", "", Optional.empty(), Optional.empty()), "");
            case ADDRESS -> enter(of("张三", "", "路".repeat(201), Optional.empty(), Optional.empty()), "");
            case PAPER_AND_NUMBER -> enter(plain("张三"), CARD);
            case PAPER_NUMBER -> enter(person("张三", new Participant.Seen(PaperKind.PASSPORT, me, TODAY)), "号");
            case CITIZEN_SHAPE -> enter(person("张三", card(me, TODAY)), "1");
            case CITIZEN_BIRTH -> enter(person("张三", card(me, TODAY)), "11010519491331002X");
            case CITIZEN_CHECK -> enter(person("张三", card(me, TODAY)), "110105194912310020");
            case SEEN_BY -> enter(person("张三", card(county.clerk.id(), TODAY)), CARD);
            case SEEN_ON -> enter(person("张三", card(me, TODAY.plusDays(1))), CARD);
            case AUTHORITY -> enter(new Participant(Part.AGENT, "张三", "", "", Optional.empty(), Optional.empty()), "");
            case REVERSIBLE -> desk.takeBack(ticket(county.wang), id, new PeopleLine.Reversal(1, "重复"));
            case REASON -> reasonless();
            case AGENTS_AT_HEARING -> throw new IllegalArgumentException("has a test of its own");
        };
    }

    private Step<PeopleFile> reasonless() {
        // A second county: in the first nobody may be named when the refusal is counted.
        var other = new County();
        CaseId its = other.filed().head().id();
        other.peopleDesk.enter(ticket(other.wang), its, plain("张三"), PersonalNumber.NONE, Optional.empty());
        return other.peopleDesk.takeBack(ticket(other.wang), its, new PeopleLine.Reversal(1, " "));
    }

    private Step<PeopleFile> agent(String name, Part of) {
        return enter(agentOf(name, of), "");
    }

    private static Participant agentOf(String name, Part of) {
        var authority = new Authority("委 1", Authority.Scope.GENERAL, of);
        return new Participant(Part.AGENT, name, "", "", Optional.empty(), Optional.of(authority));
    }

    private Step<PeopleFile> enter(Participant person, String number) {
        return enter(person, number, Optional.empty());
    }

    private Step<PeopleFile> enter(Participant person, String number, Optional<PeopleLine.Reversal> instead) {
        return county.peopleDesk.enter(ticket(county.wang), id, person, PersonalNumber.typed(number), instead);
    }

    private static Participant plain(String name) {
        return of(name, "", "", Optional.empty(), Optional.empty());
    }

    private static Participant person(String name, Participant.Seen seen) {
        return of(name, "13800138000", "澜溪县城关镇", Optional.of(seen), Optional.empty());
    }

    private static Participant of(
            String name, String phone, String address, Optional<Participant.Seen> seen, Optional<Authority> authority) {
        return new Participant(Part.WITNESS, name, phone, address, seen, authority);
    }

    private static Participant.Seen card(PersonId by, LocalDate on) {
        return new Participant.Seen(PaperKind.RESIDENT_CARD, by, on);
    }

    private void appointed() {
        journal(new Entry(
                1,
                new Hearing.AppointHearing(new PersonId(new UUID(0, 9)), TODAY.plusDays(10), "会议室"),
                TODAY,
                Stage.HEARING,
                county.wang.id(),
                county.now(),
                Optional.empty()));
    }

    private void at(Stage stage) {
        journal(new Entry(
                1, new Hearing.HoldHearing(true, ""), TODAY, stage, county.wang.id(), county.now(), Optional.empty()));
    }

    private void journal(Entry entry) {
        county.store(new CaseFile.OnCourse(file.head(), Course.NONE.with(entry)));
    }

    private static Set<Condition> missing(Step<PeopleFile> step) {
        return switch (step) {
            case Step.Done<PeopleFile> _ -> Set.of();
            case Step.Blocked<PeopleFile> blocked ->
                blocked.obstacles().stream().map(Obstacle::guard).collect(Collectors.toSet());
        };
    }
}
