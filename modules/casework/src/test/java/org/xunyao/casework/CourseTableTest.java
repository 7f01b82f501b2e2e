package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;

/// The table of case-procedure.md §1.2 after filing, row by row, from `course.csv`: each row goes
/// on from another and says where the step leads, or by which guards it is refused.
final class CourseTableTest {
    /// Guards that hang on no step: they are told below for every event.
    private static final Set<Guard> EVERYWHERE =
            Set.of(Guard.ORDER, Guard.DAY_IN_ORDER, Guard.DAY_NOT_FUTURE, Guard.OWN_CASE);

    private static final Map<String, Row> ROWS = rows();

    @TestFactory
    Stream<DynamicTest> eachStepLeadsOnOrIsRefusedByItsGuards() {
        return ROWS.values().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> tryOut(row)));
    }

    private static void tryOut(Row row) {
        var county = new County();
        CaseFile filed = county.filed();
        CaseId id = filed.head().id();
        var steps = new CaseSteps(county, id);
        if (row.given().isEmpty()) {
            assertThat(filed.stage()).isEqualTo(Stage.valueOf(row.then()));
            return;
        }
        way(row.given()).forEach(step -> assertThat(steps.take(step)).as(step).isInstanceOf(Step.Done.class));
        CaseFile before = county.now(id);
        int audited = county.auditRows();
        Step<CaseFile> step = steps.take(row.when());
        if (step instanceof Step.Blocked<CaseFile>(List<Obstacle> obstacles)) {
            assertThat(obstacles).extracting(Obstacle::guard).containsExactlyInAnyOrderElementsOf(row.guards());
            assertThat(obstacles).allMatch(obstacle -> !obstacle.source().isBlank());
            assertThat(county.now(id)).isEqualTo(before);
            assertThat(county.auditRows()).isEqualTo(audited);
        } else {
            assertThat(county.now(id).stage()).isEqualTo(Stage.valueOf(row.then()));
            List<Entry> entries = county.now(id).course().entries();
            assertThat(entries.subList(0, entries.size() - 1))
                    .isEqualTo(before.course().entries());
            assertThat(county.auditRows()).isEqualTo(audited + 1);
        }
    }

    @Test
    void everyRowOfTheTableIsWalked() {
        var walked = new HashSet<String>();
        for (Row row : ROWS.values()) {
            if (!row.given().isEmpty() && !row.isRefused()) {
                walked.add(Objects.requireNonNull(ROWS.get(row.given())).then() + " " + row.event() + " " + row.then());
            }
        }
        var table = Tables.transitions().stream()
                .filter(row -> row.event().action().code().startsWith("case."))
                .filter(row -> row.event() != Event.CORRECT_ENTRY)
                .filter(row -> row.from().equals(Optional.of(Stage.INVESTIGATING))
                        || (row.event() != Event.EXTEND_CASE && row.event() != Event.EXTEND_CASE_AGAIN))
                .map(row -> row.from().orElseThrow() + " " + row.event().code() + " " + row.to())
                .collect(Collectors.toCollection(TreeSet::new));
        table.removeAll(walked);
        assertThat(table).isEmpty();
    }

    @Test
    void everyGuardOfTheTableRefusesSomewhere() {
        var refused = ROWS.values().stream()
                .filter(Row::isRefused)
                .flatMap(row -> row.guards().stream().map(guard -> row.event() + " " + guard))
                .collect(Collectors.toSet());
        var guards = Tables.guards().stream()
                .filter(row -> row.event().action().code().startsWith("case."))
                .filter(row -> row.event() != Event.CORRECT_ENTRY && !EVERYWHERE.contains(row.guard()))
                .filter(row -> row.guard() != Guard.MAKER_IS_NOT_APPROVER)
                .map(row -> row.event().code() + " " + row.guard())
                .collect(Collectors.toCollection(TreeSet::new));
        guards.removeAll(refused);
        assertThat(guards).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noStepIsTakenTomorrowNorBeforeTheOneItFollowsNorByAnOfficerWhereALeaderApproves() {
        return ROWS.values().stream()
                .filter(row -> !row.given().isEmpty() && !row.isRefused())
                .filter(row -> !row.when().contains("!"))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    assertThat(refusals(row, "tomorrow")).contains(Guard.DAY_NOT_FUTURE);
                    if (asks(row, Guard.MAKER_IS_NOT_APPROVER)) {
                        assertThat(refusals(row, "officer")).contains(Guard.MAKER_IS_NOT_APPROVER);
                    }
                    if (asks(row, Guard.OWN_CASE)) {
                        assertThat(refusals(row, "stranger")).contains(Guard.OWN_CASE);
                    }
                }));
    }

    private static boolean asks(Row row, Guard guard) {
        return Tables.guards().stream()
                .anyMatch(rule -> rule.event().code().equals(row.event()) && rule.guard() == guard);
    }

    private static List<Condition> refusals(Row row, String flaw) {
        var county = new County();
        var steps = new CaseSteps(county, county.filed().head().id());
        way(row.given()).forEach(steps::take);
        Step<CaseFile> step = steps.take(row.when().replace("@", "!" + flaw + "@"));
        return step instanceof Step.Blocked<CaseFile>(List<Obstacle> obstacles)
                ? obstacles.stream().map(Obstacle::guard).toList()
                : List.of();
    }

    /// The steps that lead to where that row left the case.
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
        try (var in = CourseTableTest.class.getResourceAsStream("course.csv")) {
            var rows = new HashMap<String, Row>();
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
            return Stream.of(Stage.values()).noneMatch(stage -> stage.name().equals(then));
        }

        Set<Guard> guards() {
            return Stream.of(then.split("\\+", -1)).map(Guard::valueOf).collect(Collectors.toSet());
        }

        String event() {
            return when.split("[!@]", -1)[0];
        }
    }
}
