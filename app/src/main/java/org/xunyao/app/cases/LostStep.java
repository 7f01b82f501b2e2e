package org.xunyao.app.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.course.ActWords;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.app.conflict.ConflictPane;
import org.xunyao.app.conflict.Overtaken;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.calendar.ClockStop;

/// A step that was not taken beside the one that somebody else took first, point by point, in words.
final class LostStep implements ConflictPane.Naming {
    private final CaseWords words;

    LostStep(CaseWords words) {
        this.words = words;
    }

    /// What was taken.
    ///
    /// @param who empty if it is not recorded
    private record Taken(Event event, Optional<PersonId> who, Optional<Instant> at, String people, String reason) {}

    Overtaken of(CaseMessage.Overtaken over) {
        MatterSheet now = over.now();
        Taken taken = now.file()
                .filter(file -> over.seen().file().isPresent()
                        && !file.course().entries().isEmpty())
                .map(this::newest)
                .or(() -> now.lead().map(lead -> taken(lead, over)))
                .orElseThrow();
        return new Overtaken(
                List.of(
                        new Conflict.Row("step", act(over.mine().event()), act(taken.event())),
                        new Conflict.Row("stage", words.stage(over.seen().matter()), words.stage(now.matter())),
                        new Conflict.Row("people", people(over.mine(), now), taken.people()),
                        new Conflict.Row("reason", reason(over.mine()), taken.reason())),
                taken.who().map(now::name).orElse(""),
                taken.at());
    }

    @Override
    public String label(String field) {
        return words.of("race." + field);
    }

    @Override
    public String value(String field, String content) {
        return content;
    }

    private Taken taken(Lead lead, CaseMessage.Overtaken over) {
        return switch (lead) {
            case Lead.ClueRegistered one ->
                taken(
                        Event.REGISTER_CLUE,
                        one.clue().registrar(),
                        one.clue().registeredAt(),
                        "",
                        one.clue().description());
            case Lead.ClueVerifying one -> verifying(one.verification(), over.seen());
            case Lead.FilingPending one -> applied(one.application());
            case Lead.Filed _ -> filed(over.now());
            case Lead.NotFiled one ->
                ended(
                        Event.REJECT_FILING,
                        one.ending(),
                        join(words.of("ground." + one.ground()), one.ending().reason()));
            case Lead.ClueClosed one ->
                ended(Event.CLOSE_CLUE, one.ending(), one.ending().reason());
            case Lead.TransferredAdmin one ->
                ended(
                        Event.TRANSFER_OUT,
                        one.ending(),
                        join(one.receiver(), one.ending().reason()));
        };
    }

    private Taken newest(CaseFile file) {
        Entry entry = file.course().entries().getLast();
        String reason = entry.correction()
                .map(one -> join(words.whole(entry.day()), one.reason()))
                .orElseGet(() -> step(new CaseAct.OfCase(entry.day(), entry.act())));
        Event event = entry.correction().isPresent()
                ? Event.CORRECT_ENTRY
                : entry.act().event();
        return taken(event, entry.by(), entry.recordedAt(), "", reason);
    }

    /// Within a verification: named, prolonged or stopped, whichever this person had not seen.
    private Taken verifying(Verification now, MatterSheet seen) {
        Optional<Verification> before = seen.lead()
                .filter(Lead.ClueVerifying.class::isInstance)
                .map(lead -> ((Lead.ClueVerifying) lead).verification());
        if (before.isEmpty()) {
            return taken(Event.START_VERIFY, now.orderedBy(), now.startedAt(), officers(now.officers()), "");
        }
        return now.extension()
                .filter(more -> before.get().extension().isEmpty())
                .map(more -> taken(Event.EXTEND_VERIFY, more.approver(), more.at(), "", more.reason()))
                .orElseGet(() -> new Taken(
                        Event.STOP_CLOCK,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        now.stops().isEmpty() ? "" : stop(now.stops().getLast())));
    }

    private Taken applied(FilingApplication application) {
        var content = application.content();
        return taken(
                Event.APPLY_FILING,
                application.applicant(),
                application.at(),
                "",
                join(content.cause(), content.findings()));
    }

    private Taken filed(MatterSheet now) {
        Optional<CaseFile.Head> head = now.file().map(CaseFile::head);
        return new Taken(
                Event.APPROVE_FILING,
                head.map(CaseFile.Head::approver),
                head.map(CaseFile.Head::recordedAt),
                head.map(CaseFile.Head::officers).map(this::officers).orElse(""),
                "");
    }

    private static Taken ended(Event event, Lead.Ending ending, String reason) {
        return taken(event, ending.approver(), ending.at(), "", reason);
    }

    private static Taken taken(Event event, PersonId who, Instant at, String people, String reason) {
        return new Taken(event, Optional.of(who), Optional.of(at), people, reason);
    }

    private String people(CaseAct act, MatterSheet now) {
        Collection<PersonId> people = switch (act) {
            case CaseAct.StartVerify one -> one.people();
            case CaseAct.Approve one -> one.people();
            case CaseAct.Register _,
                    CaseAct.Extend _,
                    CaseAct.StopClock _,
                    CaseAct.Apply _,
                    CaseAct.Reject _,
                    CaseAct.Close _,
                    CaseAct.OfCase _,
                    CaseAct.Correct _,
                    CaseAct.Transfer _ -> List.of();
        };
        return words.names(people.stream().map(now::name).sorted().toList());
    }

    private String reason(CaseAct act) {
        return switch (act) {
            case CaseAct.Register _, CaseAct.StartVerify _, CaseAct.Approve _ -> "";
            case CaseAct.Extend one -> one.reason();
            case CaseAct.StopClock one -> stop(one.stop());
            case CaseAct.Apply one -> join(one.content().cause(), one.content().findings());
            case CaseAct.Reject one -> join(words.of("ground." + one.ground()), one.reason());
            case CaseAct.Close one -> one.reason();
            case CaseAct.OfCase one -> step(one);
            case CaseAct.Correct one -> join(words.whole(one.day()), one.reason());
            case CaseAct.Transfer one -> join(one.receiver(), one.reason());
        };
    }

    private String step(CaseAct.OfCase step) {
        String said = new ActWords(words, id -> "")
                .of(step.act()).stream()
                        .map(one -> words.of("race.said.line", one.name(), one.value()))
                        .collect(Collectors.joining("\n"));
        return join(words.whole(step.day()), said);
    }

    private String stop(ClockStop stop) {
        return join(
                words.of("stop." + stop.reason()), stop.document(), words.whole(stop.from()), words.whole(stop.to()));
    }

    private String officers(List<Officer> officers) {
        return words.names(officers.stream().map(Officer::name).sorted().toList());
    }

    private String act(Event event) {
        return words.of("act." + event.code());
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
