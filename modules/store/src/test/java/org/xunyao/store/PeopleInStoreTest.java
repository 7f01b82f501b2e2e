package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.CaseworkRecords.LEADER;
import static org.xunyao.store.CaseworkRecords.START;
import static org.xunyao.store.CaseworkRecords.application;
import static org.xunyao.store.CaseworkRecords.caseFile;
import static org.xunyao.store.CaseworkRecords.caseId;
import static org.xunyao.store.CaseworkRecords.clue;
import static org.xunyao.store.CaseworkRecords.plain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.Lead;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.casework.people.PeopleInStore;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class PeopleInStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PersonalNumber NUMBER = new PersonalNumber("11010519491231002X");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final PeopleInStore people = new PeopleInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            for (int i = 1; i <= 2; i++) {
                var custody = new Custody(START, "a", "b", "c");
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), custody);
            }
            station.store().leads().put(tx, new Lead.FilingPending(clue(1), plain(), application()));
            station.store().caseFiles(CaseworkRecords.ACTS).put(tx, caseFile(1));
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void linesComeBackLetterByLetterAndTheNumberFromItsOwnTable() {
        assertThat(file()).isEqualTo(PeopleFile.empty(caseId(1)));
        PeopleFile one = PeopleFile.empty(caseId(1)).with(line(1, Optional.of(agent("㛃𠮷".repeat(20))), NUMBER, 0));
        PeopleFile two = one.with(line(2, Optional.of(eyewitness()), PersonalNumber.NONE, 1));
        PeopleFile three = two.with(line(3, Optional.empty(), PersonalNumber.NONE, 2));
        put(one, NUMBER);
        put(two, PersonalNumber.NONE);
        put(three, PersonalNumber.NONE);

        station.close();
        station = Station.open(engine, folder);

        assertThat(file()).isEqualTo(three);
        assertThat(file().holding()).isEmpty();
        assertThat(number(1)).isEqualTo(NUMBER);
        assertThat(number(2)).isEqualTo(PersonalNumber.NONE);
        assertThat(ask("select count(*) from people_line where number_shown = '1101**********002X'"))
                .containsExactly(1L);
    }

    @Test
    void theDatabaseItselfKeepsEveryLineAndNumber() {
        PeopleFile one = PeopleFile.empty(caseId(1)).with(line(1, Optional.of(agent("张三")), NUMBER, 0));
        put(one, NUMBER);
        for (String change : List.of(
                "update people_line set person_name = '李四'",
                "delete from people_line where line_no = 1",
                "update people_number set paper_number = '1'",
                "delete from people_number where line_no = 1")) {
            assertThatThrownBy(() -> write(tx ->
                            Sessions.of(tx).createNativeMutationQuery(change).executeUpdate()))
                    .as(change)
                    .isInstanceOf(FaultException.class);
        }
        assertThat(file()).isEqualTo(one);
        assertThat(number(1)).isEqualTo(NUMBER);
    }

    @Test
    void aFileThatLostLinesIsRefused() {
        PeopleFile one = PeopleFile.empty(caseId(1)).with(line(1, Optional.of(eyewitness()), PersonalNumber.NONE, 0));
        put(one, PersonalNumber.NONE);
        assertThatThrownBy(() -> put(PeopleFile.empty(caseId(1)), PersonalNumber.NONE))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-BROKEN");
    }

    private static Participant agent(String name) {
        return new Participant(
                Part.AGENT,
                name,
                "13800138000",
                "澜溪县城关镇",
                Optional.of(new Participant.Seen(PaperKind.RESIDENT_CARD, LEADER, DAY)),
                Optional.of(new Authority("委 1", Authority.Scope.SPECIAL, Part.THIRD_PARTY)));
    }

    private static Participant eyewitness() {
        return new Participant(Part.EYEWITNESS, "王五", "", "", Optional.empty(), Optional.empty());
    }

    private static PeopleLine line(int number, Optional<Participant> person, PersonalNumber paper, int back) {
        return new PeopleLine(
                number,
                person,
                paper.masked(),
                back == 0 ? Optional.empty() : Optional.of(new PeopleLine.Reversal(back, "写错")),
                LEADER,
                START);
    }

    private PeopleFile file() {
        return read(tx -> people.of(tx, caseId(1)));
    }

    private PersonalNumber number(int line) {
        return read(tx -> people.number(tx, caseId(1), line));
    }

    private List<Long> ask(String question) {
        return read(
                tx -> Sessions.of(tx).createNativeQuery(question, Long.class).getResultList());
    }

    private void put(PeopleFile file, PersonalNumber number) {
        write(tx -> people.put(tx, file, number));
    }

    private <R> R read(Function<Tx, R> work) {
        return station.store().transactions().read(work);
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return 0;
        });
    }
}
