package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.Law;
import org.xunyao.app.cases.matter.MatterSheet.Approval;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.ProcedureStep.Kind;
import org.xunyao.app.cases.matter.ProcedureStep.Standing;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;

/// The steps of a case after its investigation as the rail shows them, and its approvals.
final class CaseSteps {
    private static final Set<Event> APPROVED = Set.of(
            Event.SUSPEND,
            Event.TERMINATE,
            Event.EXTEND_CASE,
            Event.EXTEND_CASE_AGAIN,
            Event.APPROVE_TRANSFER,
            Event.DECLINE_TRANSFER,
            Event.REVIEW_PASS,
            Event.REVIEW_RETURN,
            Event.LEGAL_PASS,
            Event.LEGAL_RETURN,
            Event.APPROVE_NOTICE,
            Event.DISCUSS,
            Event.DECIDE,
            Event.APPROVE_INSTALMENT,
            Event.APPLY_COURT,
            Event.CLOSE);
    private static final Map<Kind, List<Event>> EVENTS = events();

    private final Function<Event, Law> law;
    private final Function<PersonId, String> name;

    /// @param law that asks for a step
    /// @param name of a person, may be empty
    CaseSteps(Function<Event, Law> law, Function<PersonId, String> name) {
        this.law = law;
        this.name = name;
    }

    /// Where the investigation stands for the rail.
    static Standing investigation(Optional<CaseFile> file) {
        return file.map(one -> place(one.stage()) == Kind.INVESTIGATE ? Standing.NOW : Standing.DONE)
                .orElse(Standing.TO_COME);
    }

    /// The steps that follow the investigation. What the case went past is left out.
    List<ProcedureStep> after(Optional<CaseFile> file) {
        var steps = new ArrayList<ProcedureStep>();
        Kind here = file.map(one -> place(one.stage())).orElse(Kind.INVESTIGATE);
        boolean archived = file.map(CaseFile::stage).equals(Optional.of(Stage.ARCHIVED));
        for (Map.Entry<Kind, List<Event>> one : EVENTS.entrySet()) {
            Optional<Entry> taken = file.flatMap(of -> newest(of, one.getValue()));
            int order = one.getKey().compareTo(here);
            Law of = law.apply(one.getValue().getFirst());
            if (order > 0) {
                steps.add(step(one.getKey(), Standing.TO_COME, Optional.empty(), of));
            } else if (order == 0 && !archived) {
                steps.add(step(one.getKey(), Standing.NOW, taken, of));
            } else if (taken.isPresent()) {
                steps.add(step(one.getKey(), Standing.DONE, taken, of));
            }
        }
        return steps;
    }

    /// The approvals since filing, and those that the case waits for.
    List<Approval> approvals(CaseFile file) {
        var approvals = new ArrayList<Approval>();
        for (Entry entry : file.course().steps()) {
            if (APPROVED.contains(entry.act().event())) {
                approvals.add(new Approval(
                        entry.act().event(), Optional.of(name.apply(entry.by())), Optional.of(entry.recordedAt())));
            }
        }
        CaseTurn.next(file).stream()
                .filter(APPROVED::contains)
                .findFirst()
                .ifPresent(event -> approvals.add(new Approval(event, Optional.empty(), Optional.empty())));
        return approvals;
    }

    private ProcedureStep step(Kind kind, Standing standing, Optional<Entry> taken, Law of) {
        Optional<LocalDate> day = taken.map(Entry::day);
        List<String> people = taken.map(entry -> name.apply(entry.by())).filter(one -> !one.isEmpty()).stream()
                .toList();
        return new ProcedureStep(kind, standing, day, people, Optional.empty(), of);
    }

    private static Optional<Entry> newest(CaseFile file, List<Event> events) {
        return file.course().steps().stream()
                .filter(entry -> events.contains(entry.act().event()))
                .reduce((earlier, later) -> later);
    }

    private static Kind place(Stage stage) {
        return switch (stage) {
            case CLUE_REGISTERED,
                    CLUE_VERIFYING,
                    FILING_PENDING,
                    NOT_FILED,
                    CLUE_CLOSED_NO_VIOLATION,
                    INVESTIGATING,
                    SUSPENDED,
                    CRIME_ASSESSING,
                    TRANSFERRED_CRIMINAL -> Kind.INVESTIGATE;
            case REVIEWING -> Kind.REVIEW;
            case NOTICE_APPROVAL -> Kind.NOTICE_APPROVAL;
            case NOTICE_SERVING, NOTICE_SERVED -> Kind.NOTICE;
            case DEFENCE_REVIEW, HEARING, LEGAL_REVIEW_AFTER_HEARING -> Kind.DEFENCE;
            case DECISION_PENDING, COLLECTIVE_DISCUSSION -> Kind.DECISION;
            case DECIDED -> Kind.SERVICE;
            case EXECUTING, INSTALMENT, OVERDUE, DEMAND, COURT_ENFORCEMENT -> Kind.EXECUTION;
            case TERMINATED, NO_PENALTY, TRANSFERRED_ADMIN, EXECUTED, COURT_ENDED -> Kind.CLOSING;
            case CLOSED, ARCHIVED -> Kind.ARCHIVE;
        };
    }

    /// By which steps each is taken; the first names the law.
    private static Map<Kind, List<Event>> events() {
        var events = new EnumMap<Kind, List<Event>>(Kind.class);
        events.put(Kind.REVIEW, List.of(Event.REVIEW_PASS, Event.LEGAL_PASS));
        events.put(Kind.NOTICE_APPROVAL, List.of(Event.APPROVE_NOTICE));
        events.put(Kind.NOTICE, List.of(Event.SERVE_NOTICE));
        events.put(Kind.DEFENCE, List.of(Event.DEFEND, Event.REQUEST_HEARING, Event.CLOSE_HEARING));
        events.put(Kind.DECISION, List.of(Event.DECIDE));
        events.put(Kind.SERVICE, List.of(Event.SERVE));
        events.put(Kind.EXECUTION, List.of(Event.PAY, Event.FULFIL, Event.COURT_ENDED));
        events.put(Kind.CLOSING, List.of(Event.CLOSE));
        events.put(Kind.ARCHIVE, List.of(Event.ARCHIVE));
        return events;
    }
}
