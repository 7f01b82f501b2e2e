package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Step;

/// Where it is noted that a penalty was published or taken back (公示). The case stays where it is.
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case.
public final class PublicityDesk {
    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public PublicityDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Notes that the penalty was published (公示行政处罚信息).
    public Step<CaseFile> publish(Ticket.OfPerson ticket, CaseId id, LocalDate day, Publicity.Publish act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                walk -> walk.require(Decision.isPublic(walk.course()), Guard.PUBLISHABLE)
                        .require(!isPublished(walk.course()), Guard.NOT_PUBLISHED)
                        .require(act.secretsReviewed(), Guard.SECRETS_REVIEWED)
                        .require(act.masked(), Guard.MASKED)
                        .inTime(walk.dueSince(Event.DECIDE, "D61"), act.lateReason())
                        .written(act.place(), Guard.RECEIVER));
    }

    /// Notes that the publication was taken back (撤回公示).
    public Step<CaseFile> withdraw(Ticket.OfPerson ticket, CaseId id, LocalDate day, Publicity.WithdrawPublicity act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                walk -> walk.require(isPublished(walk.course()), Guard.PUBLISHED)
                        .written(act.paper(), Guard.PAPER)
                        .written(act.reason(), Guard.REASON));
    }

    private Step<CaseFile> step(Ticket.OfPerson ticket, CaseId id, Pace pace, Consumer<Walk> guards) {
        return BlockedException.asStep(() ->
                office.perform(ticket, pace.act().event().action(), Binder.target(id), tx -> {
                    Walk walk = binder.walk(tx, ticket, id, pace, CaseFile::stage);
                    guards.accept(walk);
                    walk.checks().pass();
                    var after = new CaseFile.OnCourse(
                            walk.file().head(), walk.course().with(binder.entry(walk)));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private static boolean isPublished(Course course) {
        return course.newest(Publicity.class)
                .filter(Publicity.Publish.class::isInstance)
                .isPresent();
    }
}
