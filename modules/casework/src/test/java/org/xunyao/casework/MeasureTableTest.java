package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.rule.MeasureRules;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// The tables of measures, row by row, from `measures.csv`: each row goes on from another and says where the step
/// leads, or by which conditions it is refused.
final class MeasureTableTest {
    /// Conditions that hang on no step: they are told below for every event.
    private static final Set<MeasureGuard> EVERYWHERE = Set.of(
            MeasureGuard.ORDER,
            MeasureGuard.CASE_OPEN,
            MeasureGuard.OWN_CASE,
            MeasureGuard.DAY_NOT_FUTURE,
            MeasureGuard.DAY_IN_ORDER,
            MeasureGuard.MAKER_IS_NOT_APPROVER);

    private static final Map<String, Row> ROWS = rows();
    private static final MeasureRules RULES = Tables.measures();

    @TestFactory
    Stream<DynamicTest> eachStepLeadsOnOrIsRefusedByItsConditions() {
        return ROWS.values().stream()
                .filter(row -> !row.given().isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> tryOut(row)));
    }

    private static void tryOut(Row row) {
        var county = new County();
        CaseId id = county.filed().head().id();
        var steps = new MeasureSteps(county, id);
        way(row.given()).forEach(step -> assertThat(steps.take(step)).as(step).isInstanceOf(Step.Done.class));
        MeasureFile before = county.measures(id);
        int audited = county.auditRows();
        Step<MeasureFile> step = steps.take(row.when());
        MeasureFile after = county.measures(id);
        if (row.isRefused()) {
            assertThat(names(step)).containsExactly(row.then());
            assertThat(after).isEqualTo(before);
            assertThat(county.auditRows()).isEqualTo(audited);
            return;
        }
        assertThat(step).isInstanceOf(Step.Done.class);
        assertThat(county.auditRows()).isEqualTo(audited + 1);
        if (!row.then().equals("OK")) {
            Measure measure =
                    after.measure(row.number().orElse(after.measures().size())).orElseThrow();
            assertThat(measure.state()).isEqualTo(MeasureState.valueOf(row.then()));
            assertThat(measure.kind())
                    .isEqualTo(measure.entries().getLast().act().event().kind().orElseThrow());
        }
        for (Measure one : before.measures()) {
            List<MeasureEntry> lines = after.measure(one.number()).orElseThrow().entries();
            assertThat(lines.subList(0, one.entries().size())).isEqualTo(one.entries());
        }
        int items = before.ledger().items().size();
        assertThat(after.ledger().items().subList(0, items))
                .isEqualTo(before.ledger().items());
        int movements = before.ledger().movements().size();
        assertThat(after.ledger().movements().subList(0, movements))
                .isEqualTo(before.ledger().movements());
    }

    @Test
    void everyRowOfTheTableIsWalked() {
        var walked = new HashSet<String>();
        for (Row row : ROWS.values()) {
            if (!row.given().isEmpty() && !row.isRefused()) {
                String from = row.number().isEmpty() ? "" : stateBefore(row);
                walked.add(from + " " + row.event() + " " + row.then());
            }
        }
        var table = RULES.transitions().stream()
                .map(row -> row.from().map(MeasureState::name).orElse("") + " "
                        + row.event().code() + " " + row.to())
                .filter(row -> !row.equals("EXTENDED extendSeizure EXTENDED"))
                .collect(Collectors.toCollection(TreeSet::new));
        table.removeAll(walked);
        assertThat(table).isEmpty();
    }

    private static String stateBefore(Row row) {
        var county = new County();
        CaseId id = county.filed().head().id();
        var steps = new MeasureSteps(county, id);
        way(row.given()).forEach(steps::take);
        return county.measures(id)
                .measure(row.number().orElseThrow())
                .map(measure -> measure.state().name())
                .orElse("");
    }

    @Test
    void everyConditionOfTheDataRefusesSomewhere() {
        var refused = ROWS.values().stream()
                .filter(Row::isRefused)
                .map(row -> row.event() + " " + row.then())
                .collect(Collectors.toSet());
        var asked = RULES.guards().stream()
                .filter(row -> !(row.condition() instanceof MeasureGuard guard) || !EVERYWHERE.contains(guard))
                .map(row -> row.event().code() + " " + row.condition())
                .collect(Collectors.toCollection(TreeSet::new));
        asked.removeAll(refused);
        assertThat(asked).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noStepIsTakenTomorrowByAStrangerByAMakerOrOfAnArchivedCase() {
        return ROWS.values().stream()
                .filter(row -> !row.given().isEmpty()
                        && !row.isRefused()
                        && !row.when().contains("!"))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    if (!row.event().equals("enterGoods")) {
                        assertThat(refusals(row, "tomorrow", false)).contains(MeasureGuard.DAY_NOT_FUTURE);
                    }
                    if (asks(row, MeasureGuard.MAKER_IS_NOT_APPROVER)) {
                        assertThat(refusals(row, "officer", false)).contains(MeasureGuard.MAKER_IS_NOT_APPROVER);
                    }
                    if (asks(row, MeasureGuard.OWN_CASE)) {
                        assertThat(refusals(row, "stranger", false)).contains(MeasureGuard.OWN_CASE);
                    }
                    if (row.number().isPresent() && !row.then().equals("OK")) {
                        assertThat(refusals(row, "before", false)).contains(MeasureGuard.DAY_IN_ORDER);
                    }
                    assertThat(refusals(row, "", true)).contains(MeasureGuard.CASE_OPEN);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatHasNoRowIsNotAllowed() {
        Map<MeasureState, Row> reached = new LinkedHashMap<>();
        ROWS.values().stream()
                .filter(row -> !row.given().isEmpty()
                        && !row.isRefused()
                        && !row.then().equals("OK"))
                .filter(row -> row.number().filter(number -> number == 1).isPresent()
                        || row.given().equals("filed"))
                .forEach(row -> reached.putIfAbsent(MeasureState.valueOf(row.then()), row));
        return reached.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> closed(entry.getValue())));
    }

    private static void closed(Row row) {
        for (MeasureEvent event : MeasureEvent.values()) {
            var county = new County();
            CaseId id = county.filed().head().id();
            var steps = new MeasureSteps(county, id);
            way(row.name()).forEach(steps::take);
            Measure measure = county.measures(id).measure(1).orElseThrow();
            LocalDate day = measure.steps().getLast().day();
            boolean begins = RULES.beginnings(day).stream().anyMatch(one -> one.event() == event);
            boolean leads = RULES.from(measure, day).stream().anyMatch(one -> one.event() == event);
            if (event.kind().isPresent() && !begins && !leads) {
                assertThat(names(steps.take(event.code() + "#1@" + day)))
                        .as("%s at %s", event, measure.state())
                        .containsExactly("ORDER");
            }
        }
    }

    @Test
    void whatIsConvertedIsUnderTheSeizureAndNothingIsLost() {
        var county = new County();
        CaseId id = county.filed().head().id();
        var steps = new MeasureSteps(county, id);
        way("held and seized").forEach(steps::take);
        steps.take("enterGoods#1@2026-02-04");
        steps.take("enterGoods#1@2026-02-04");
        assertThat(steps.take("disposeHold#1!into2@2026-02-05")).isInstanceOf(Step.Done.class);
        var ledger = county.measures(id).ledger();
        assertThat(ledger.keptUnder(1)).isEmpty();
        assertThat(ledger.keptUnder(2))
                .hasSize(2)
                .allMatch(one -> one.kept().equals(one.item().goods().quantity()));
        assertThat(ledger.left()).isEqualTo(2);
        assertThat(names(steps.take("takeBack#1@2026-02-06"))).containsExactly("REVERSIBLE");
    }

    @Test
    void aClosedCaseKeepsNothingAgain() {
        assertThat(ofClosed("all gone", "takeBack#1@2026-02-10")).containsExactly("REVERSIBLE");
        assertThat(ofClosed("goods destroyed", "takeBack#2@2026-02-11")).containsExactly("taken");
        assertThat(ofClosed("goods confiscated", "moveGoods#1!destroy@2026-02-10"))
                .containsExactly("taken");
    }

    private static List<String> ofClosed(String way, String step) {
        var county = new County();
        CaseFile filed = county.filed();
        var steps = new MeasureSteps(county, filed.head().id());
        way(way).forEach(steps::take);
        county.store(ended(county, filed, new Ending.Close(Ending.Closing.EXECUTED, 0, "", ""), Stage.CLOSED));
        return names(steps.take(step));
    }

    private static boolean asks(Row row, MeasureGuard guard) {
        return RULES.guards().stream()
                .anyMatch(rule -> rule.event().code().equals(row.event()) && rule.condition() == guard);
    }

    private static List<Condition> refusals(Row row, String flaw, boolean archived) {
        var county = new County();
        CaseFile filed = county.filed();
        var steps = new MeasureSteps(county, filed.head().id());
        way(row.given()).forEach(steps::take);
        if (archived) {
            county.store(ended(county, filed, new Ending.Archive(true, "", ""), Stage.ARCHIVED));
        }
        Step<MeasureFile> step =
                steps.take(flaw.isEmpty() ? row.when() : row.when().replace("@", "!" + flaw + "@"));
        return step instanceof Step.Blocked<MeasureFile>(List<Obstacle> obstacles)
                ? obstacles.stream().map(Obstacle::guard).toList()
                : List.of();
    }

    private static CaseFile ended(County county, CaseFile filed, Ending act, Stage stage) {
        var entry = new Entry(
                1, act, filed.head().filedAt(), stage, county.archivist.id(), Instant.EPOCH, Optional.empty());
        return new CaseFile.OnCourse(filed.head(), new Course(List.of(entry)));
    }

    private static List<String> names(Step<MeasureFile> step) {
        if (!(step instanceof Step.Blocked<MeasureFile>(List<Obstacle> obstacles))) {
            return List.of("taken");
        }
        assertThat(obstacles).allMatch(obstacle -> !obstacle.source().isBlank());
        return obstacles.stream().map(one -> one.guard().toString()).toList();
    }

    /// The steps that lead to where that row left the measures.
    private static List<String> way(String name) {
        var steps = new ArrayList<String>();
        Row row = Objects.requireNonNull(ROWS.get(name), name);
        while (!row.given().isEmpty()) {
            steps.addFirst(row.when());
            row = Objects.requireNonNull(ROWS.get(row.given()), row.given());
        }
        return steps;
    }

    private static Map<String, Row> rows() {
        try (var in = MeasureTableTest.class.getResourceAsStream("measures.csv")) {
            var rows = new LinkedHashMap<String, Row>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> rows.put(cells[0], new Row(cells[0], cells[1], cells[2], cells[3])));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String name, String given, String when, String then) {
        boolean isRefused() {
            return !given.isEmpty()
                    && !then.equals("OK")
                    && Arrays.stream(MeasureState.values())
                            .noneMatch(state -> state.name().equals(then));
        }

        String event() {
            String name = when.split("[!@#]", -1)[0];
            return name.equals("takeBack") ? "moveGoods" : name;
        }

        /// The measure that the step is about; none where it begins one.
        Optional<Integer> number() {
            int mark = when.indexOf('#');
            return mark < 0
                    ? Optional.empty()
                    : Optional.of(Integer.parseInt(when.substring(mark + 1).split("[!@]", -1)[0]));
        }
    }
}
