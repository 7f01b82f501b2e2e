package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.calendar.Period;

/// Where a hearing is appointed, held and reported (听证).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class HearingDesk {
    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public HearingDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Appoints who presides, when and where (确定听证).
    public Step<CaseFile> appoint(Ticket.OfPerson ticket, CaseId id, LocalDate day, Hearing.AppointHearing act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.require(!walk.isOfficer(act.chair()), Guard.HEARING_CHAIR)
                        .require(toldInTime(walk, act), Guard.HEARING_NOTICE)
                        .written(act.place(), Guard.REASON));
    }

    /// Notes that it was held (举行听证).
    public Step<CaseFile> hold(Ticket.OfPerson ticket, CaseId id, LocalDate day, Hearing.HoldHearing act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                CaseFile::stage,
                walk -> walk.require(!walk.isOfficer(walk.by()), Guard.HEARING_CHAIR)
                        .require(appointed(walk), Guard.HEARING_APPOINTED)
                        .require(act.minutesSigned(), Guard.HEARING_HELD));
    }

    /// Takes the report of the hearing (听证报告); legal review follows.
    public Step<CaseFile> close(Ticket.OfPerson ticket, CaseId id, LocalDate day, Hearing.CloseHearing act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.LEGAL_REVIEW_AFTER_HEARING,
                walk -> walk.require(!walk.isOfficer(walk.by()), Guard.HEARING_CHAIR)
                        .require(
                                walk.since(Event.REQUEST_HEARING, Event.HOLD_HEARING)
                                        .isPresent(),
                                Guard.HEARING_HELD)
                        .written(act.report(), Guard.PAPER)
                        .written(act.opinion(), Guard.REASON));
    }

    private Step<CaseFile> step(
            Ticket.OfPerson ticket, CaseId id, Pace pace, Function<CaseFile, Stage> to, Consumer<Walk> guards) {
        return BlockedException.asStep(() ->
                office.perform(ticket, pace.act().event().action(), Binder.target(id), tx -> {
                    Walk walk = binder.walk(tx, ticket, id, pace, to);
                    guards.accept(walk);
                    walk.checks().pass();
                    var after = new CaseFile.OnCourse(
                            walk.file().head(), walk.course().with(binder.entry(walk)));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private boolean toldInTime(Walk walk, Hearing.AppointHearing act) {
        var notice = new Period.WorkingDays(walk.checks().least(Guard.HEARING_NOTICE));
        LocalDate last = binder.rulebook().deadlines().due(walk.day(), notice).rolled();
        return !act.heldOn().isBefore(last);
    }

    private static boolean appointed(Walk walk) {
        return walk.since(Event.REQUEST_HEARING, Event.APPOINT_HEARING)
                .map(Entry::act)
                .filter(Hearing.AppointHearing.class::isInstance)
                .map(Hearing.AppointHearing.class::cast)
                .filter(one -> !walk.day().isBefore(one.heldOn()))
                .isPresent();
    }
}
