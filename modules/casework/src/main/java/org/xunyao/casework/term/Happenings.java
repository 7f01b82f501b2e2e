package org.xunyao.casework.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.calendar.ClockStop;

/// Reads leads, cases and measures as journals of what moves deadlines (期限事项). Besides its event an
/// entry that takes a case to another stage gives `to:STAGE`, one that appoints a hearing `hearingOn`
/// with the day of the hearing, and a decision that is to be published `publicDecision`.
public final class Happenings {
    /// The day on which a hearing is held.
    public static final String HEARING_ON = "hearingOn";

    /// A penalty is decided that is to be published.
    public static final String PUBLIC_DECISION = "publicDecision";

    private static final String TO = "to:";
    private static final String PUBLIC = ":public";
    private static final String DRUG = ":drug";
    private static final String DRUGS = "seizeDrug";
    private static final String DRUG_TEST = "sendTestDrug";
    private static final String DRUG_REPORT = "drugReport";

    private final ZoneId zone;

    /// @param zone in which the days of a lead's steps are told
    public Happenings(ZoneId zone) {
        this.zone = zone;
    }

    /// The event of an entry that takes a case to that stage.
    public static String to(Stage stage) {
        return TO + stage.name();
    }

    /// The journal of a lead.
    public List<Happening> of(Lead lead) {
        Clue clue = lead.clue();
        var journal = new ArrayList<Happening>();
        journal.add(Happening.plain("clue", Event.REGISTER_CLUE.code(), clue.foundAt(), clue.registeredAt()));
        switch (lead) {
            case Lead.ClueRegistered _ -> {}
            case Lead.ClueVerifying one -> verified(one.verification(), journal);
            case Lead.FilingPending one -> applied(one.verification(), one.application(), journal);
            case Lead.Filed one -> applied(one.verification(), one.application(), journal);
            case Lead.NotFiled one -> applied(one.verification(), one.application(), journal);
            case Lead.ClueClosed one -> ended(one.verification(), Event.CLOSE_CLUE, one.ending(), journal);
            case Lead.TransferredAdmin one -> ended(one.verification(), Event.TRANSFER_OUT, one.ending(), journal);
        }
        return List.copyOf(journal);
    }

    private void verified(Verification verification, List<Happening> journal) {
        var at = verification.startedAt();
        LocalDate day = LocalDate.ofInstant(at, zone);
        journal.add(Happening.plain("verify", Event.START_VERIFY.code(), day, at));
        int number = 0;
        for (ClockStop stop : verification.stops()) {
            journal.add(Happening.plain("stop" + number++, Event.STOP_CLOCK.code(), stop.from(), at)
                    .with(new Happening.Stopped(stop.from(), Optional.of(stop.to()), stop.reason(), stop.document())));
        }
        verification
                .extension()
                .ifPresent(longer -> journal.add(Happening.plain(
                        "extend", Event.EXTEND_VERIFY.code(), LocalDate.ofInstant(longer.at(), zone), longer.at())));
    }

    private void applied(Verification verification, FilingApplication application, List<Happening> journal) {
        verified(verification, journal);
        LocalDate day = LocalDate.ofInstant(application.at(), zone);
        journal.add(Happening.plain("apply", Event.APPLY_FILING.code(), day, application.at()));
    }

    private void ended(Verification verification, Event event, Lead.Ending ending, List<Happening> journal) {
        verified(verification, journal);
        journal.add(Happening.plain("end", event.code(), LocalDate.ofInstant(ending.at(), zone), ending.at()));
    }

    /// The journal of a case, its filing first.
    public List<Happening> of(CaseFile file) {
        var head = file.head();
        var journal = new ArrayList<Happening>();
        journal.add(Happening.plain("filing", Event.APPROVE_FILING.code(), head.filedAt(), head.recordedAt()));
        Stage stage = Stage.INVESTIGATING;
        for (Entry entry : file.course().entries()) {
            add(entry, stage, journal);
            stage = entry.to();
        }
        return List.copyOf(journal);
    }

    private void add(Entry entry, Stage before, List<Happening> journal) {
        String id = Integer.toString(entry.number());
        Act act = entry.act();
        if (act instanceof Hearing.AppointHearing hearing && entry.correction().isEmpty()) {
            journal.add(Happening.plain(id + ":hearing", HEARING_ON, hearing.heldOn(), entry.recordedAt()));
        }
        var one = timed(Happening.plain(id, act.event().code(), entry.day(), entry.recordedAt())
                .with(detail(act)));
        if (entry.correction().isPresent()) {
            String earlier = Integer.toString(entry.correction().get().of());
            journal.add(one.correcting(earlier));
            follow(entry, earlier + TO, id + TO, journal);
            follow(entry, earlier + PUBLIC, id + PUBLIC, journal);
            return;
        }
        journal.add(one);
        if (entry.to() != before) {
            journal.add(Happening.plain(id + TO, to(entry.to()), entry.day(), entry.recordedAt()));
        }
        if (act instanceof Decision.Decide decision && decision.isPublic()) {
            journal.add(Happening.plain(id + PUBLIC, PUBLIC_DECISION, entry.day(), entry.recordedAt()));
        }
    }

    /// A step that is recorded on its own day happened at that hour.
    private Happening timed(Happening one) {
        LocalDateTime recorded = LocalDateTime.ofInstant(one.recordedAt(), zone);
        return recorded.toLocalDate().equals(one.day()) ? one.at(recorded.toLocalTime()) : one;
    }

    /// What an entry brought with it moves with its day.
    private static void follow(Entry correction, String from, String to, List<Happening> journal) {
        journal.stream()
                .filter(old -> old.id().equals(from))
                .findFirst()
                .ifPresent(
                        old -> journal.add(Happening.plain(to, old.event(), correction.day(), correction.recordedAt())
                                .correcting(from)));
    }

    /// The journal of a measure. Of drugs a seizure gives `seizeDrug` too, what is sent to be tested
    /// `sendTestDrug`, and a report before the decision `drugReport` on the day on which it was issued.
    ///
    /// @param today to which a test that goes on has lasted
    public List<Happening> of(Measure measure, LocalDate today) {
        var journal = new ArrayList<Happening>();
        for (MeasureEntry entry : measure.entries()) {
            for (Happening one : told(measure, entry, today)) {
                journal.add(entry.correction()
                        .map(correction -> one.correcting(
                                one.id().replaceFirst("^" + entry.number(), Integer.toString(correction.of()))))
                        .orElse(one));
            }
        }
        return List.copyOf(journal);
    }

    private static List<Happening> told(Measure measure, MeasureEntry entry, LocalDate today) {
        String id = Integer.toString(entry.number());
        var one = Happening.plain(id, entry.act().event().code(), entry.day(), entry.recordedAt());
        Happening drug = Happening.plain(id + DRUG, DRUGS, entry.day(), entry.recordedAt());
        boolean drugs = measure.ofDrugs();
        return switch (entry.act()) {
            case HoldAct.HoldAtOnce taken -> List.of(one.at(taken.taking().at()));
            case SeizureAct.SeizeAtOnce taken ->
                drugs
                        ? List.of(one.at(taken.taking().at()), drug)
                        : List.of(one.at(taken.taking().at()));
            case SeizureAct.Seize _ -> drugs ? List.of(one, drug) : List.of(one);
            case SeizureAct.SendTest _ -> {
                Happening stopped = MeasureSpan.testStops(measure, today).stream()
                        .filter(stop -> stop.from().equals(entry.day()))
                        .reduce((first, last) -> last)
                        .map(stop -> one.with(new Happening.Stopped(
                                stop.from(), Optional.of(stop.to()), stop.reason(), stop.document())))
                        .orElse(one);
                yield drugs
                        ? List.of(stopped, Happening.plain(id + DRUG, DRUG_TEST, entry.day(), entry.recordedAt()))
                        : List.of(stopped);
            }
            case SeizureAct.TestReport report ->
                drugs && !decided(measure, entry.number())
                        ? List.of(one, Happening.plain(id + DRUG, DRUG_REPORT, report.issuedOn(), entry.recordedAt()))
                        : List.of(one);
            default -> List.of(one);
        };
    }

    /// Whether it was decided before that line what is done about the drugs.
    private static boolean decided(Measure measure, int line) {
        return measure.steps().stream()
                .anyMatch(one -> one.number() < line && one.act().event() == MeasureEvent.DECIDE_SEIZURE);
    }

    private static Happening.Detail detail(Act act) {
        return switch (act) {
            case Inquiry.ExtendCaseAgain again -> new Happening.Longer(again.days());
            case Review.ExtendReview longer -> new Happening.Longer(longer.days());
            case Execution.ApproveInstalment(String _, List<Execution.Part> parts)
            when !parts.isEmpty() -> new Happening.Until(parts.getLast().due());
            default -> new Happening.Plain();
        };
    }
}
