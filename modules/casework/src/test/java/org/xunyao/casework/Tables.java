package org.xunyao.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.access.RoleId;
import org.xunyao.casework.course.HearingRule;
import org.xunyao.casework.course.HearingRules;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct.Way;
import org.xunyao.casework.measure.rule.MeasureGuardRule;
import org.xunyao.casework.measure.rule.MeasureRules;
import org.xunyao.casework.measure.rule.MeasureTransition;
import org.xunyao.casework.measure.rule.SeizureBasis;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.people.PeopleGuard;
import org.xunyao.casework.people.PeopleRule;
import org.xunyao.casework.people.PeopleRules;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.GuardRule;
import org.xunyao.casework.procedure.Procedure;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Transition;
import org.xunyao.casework.summary.SpotCondition;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotRule;
import org.xunyao.casework.summary.SpotRules;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.calendar.CalendarDay;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.DeadlineRules;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Festival;
import org.xunyao.kernel.calendar.PeriodUnit;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;

/// The real tables of the repository, read the simple way: no cell of them is quoted.
final class Tables {
    private Tables() {}

    static Rulebook rulebook() {
        return new Rulebook(
                procedure(), new DeadlineRules(deadlines()), new Deadlines(calendar(), Rollover.EVERY_DAY_OFF));
    }

    static Procedure procedure() {
        return new Procedure(transitions(), guards());
    }

    static List<Transition> transitions() {
        return rows("procedure/transitions.csv").stream()
                .map(row -> new Transition(
                        row[0].isEmpty() ? Optional.empty() : Optional.of(Stage.valueOf(row[0])),
                        Event.ofCode(row[1]).orElseThrow(),
                        Stage.valueOf(row[2]),
                        new RoleId(row[3]),
                        row[4].isEmpty() ? List.of() : List.of(row[4].split(" ")),
                        row[5],
                        LocalDate.parse(row[6]),
                        day(row[7]),
                        Boolean.parseBoolean(row[8])))
                .toList();
    }

    static List<GuardRule> guards() {
        return rows("procedure/guards.csv").stream()
                .map(row -> new GuardRule(
                        Event.ofCode(row[0]).orElseThrow(),
                        Guard.valueOf(row[1]),
                        number(row[2]),
                        row[3],
                        LocalDate.parse(row[4]),
                        day(row[5]),
                        Boolean.parseBoolean(row[6])))
                .toList();
    }

    static HearingRules hearings() {
        return new HearingRules(rows("procedure/hearing.csv").stream()
                .map(row -> new HearingRule(
                        Stream.of(row[0].split(" ", -1))
                                .map(PenaltyLine.Kind::valueOf)
                                .collect(Collectors.toSet()),
                        PartyClass.valueOf(row[1]),
                        number(row[2]).stream().mapToObj(Money::yuan).findFirst(),
                        row[3],
                        LocalDate.parse(row[4]),
                        day(row[5]),
                        Boolean.parseBoolean(row[6])))
                .toList());
    }

    static SpotRules spotRules() {
        return new SpotRules(rows("procedure/summary.csv").stream()
                .map(row -> new SpotRule(
                        SpotEvent.ofCode(row[0]).orElseThrow(),
                        SpotCondition.valueOf(row[1]),
                        row[2].isEmpty() ? Optional.empty() : Optional.of(PartyClass.valueOf(row[2])),
                        number(row[3]),
                        number(row[4]).stream().mapToObj(Money::yuan).findFirst(),
                        row[5],
                        LocalDate.parse(row[6]),
                        day(row[7]),
                        Boolean.parseBoolean(row[8])))
                .toList());
    }

    static MeasureRules measures() {
        var transitions = rows("procedure/measure-transitions.csv").stream()
                .map(row -> new MeasureTransition(
                        row[0].isEmpty() ? Optional.empty() : Optional.of(MeasureState.valueOf(row[0])),
                        MeasureEvent.ofCode(row[1]).orElseThrow(),
                        MeasureState.valueOf(row[2]),
                        new RoleId(row[3]),
                        row[4].isEmpty() ? List.of() : List.of(row[4].split(" ")),
                        row[5],
                        LocalDate.parse(row[6]),
                        day(row[7]),
                        Boolean.parseBoolean(row[8])))
                .toList();
        var guards = rows("procedure/measure-guards.csv").stream()
                .map(row -> new MeasureGuardRule(
                        MeasureEvent.ofCode(row[0]).orElseThrow(),
                        MeasureGuard.valueOf(row[1]),
                        number(row[2]),
                        row[3],
                        LocalDate.parse(row[4]),
                        day(row[5]),
                        Boolean.parseBoolean(row[6])));
        var checklist = rows("procedure/measure-checklist.csv").stream()
                .map(row -> new MeasureGuardRule(
                        MeasureEvent.ofCode(row[0]).orElseThrow(),
                        ChecklistItem.valueOf(row[1]),
                        OptionalInt.empty(),
                        row[2],
                        LocalDate.parse(row[3]),
                        day(row[4]),
                        Boolean.parseBoolean(row[5])));
        var bases = rows("procedure/seizure-bases.csv").stream()
                .map(row -> new SeizureBasis(
                        row[0],
                        Sector.valueOf(row[1]),
                        Stream.of(row[2].split(" ", -1)).map(Way::valueOf).collect(Collectors.toSet()),
                        row[3],
                        row[4],
                        LocalDate.parse(row[5]),
                        day(row[6]),
                        Boolean.parseBoolean(row[7])))
                .toList();
        return new MeasureRules(transitions, Stream.concat(guards, checklist).toList(), bases);
    }

    private static WorkCalendar calendar() {
        var years = IntStream.of(2025, 2026)
                .mapToObj(year -> new CalendarYear(
                        year,
                        rows("calendar/cn-" + year + ".csv").stream()
                                .map(row -> new CalendarDay(
                                        LocalDate.parse(row[0]), row[1], row[2].equals("true"), row[3], true))
                                .toList()))
                .toList();
        var festivals = rows("calendar/festivals.csv").stream()
                .map(row -> new Festival(
                        number(row[0]),
                        MonthDay.of(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
                        row[3],
                        row[4],
                        row[5].equals("true")))
                .toList();
        return new WorkCalendar(years, List.of(), festivals);
    }

    private static List<DeadlineRule> deadlines() {
        return rows("deadlines/deadlines.csv").stream()
                .map(row -> new DeadlineRule(
                        row[0],
                        row[1],
                        row[2],
                        Integer.parseInt(row[3]),
                        PeriodUnit.valueOf(row[4]),
                        number(row[5]),
                        row[6].isEmpty() ? Set.of() : Set.of(row[6].split(" ")),
                        row[7],
                        LocalDate.parse(row[8]),
                        day(row[9]),
                        row[10].equals("true")))
                .toList();
    }

    static PeopleRules people() {
        return new PeopleRules(rows("procedure/people.csv").stream()
                .map(row -> new PeopleRule(
                        PeopleGuard.valueOf(row[0]),
                        number(row[1]),
                        row[2],
                        LocalDate.parse(row[3]),
                        day(row[4]),
                        row[5].equals("true")))
                .toList());
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(Path.of(System.getProperty("xunyao.root"), "resources", file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
