package org.xunyao.app.audit.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AnchorFile;
import org.xunyao.access.audit.AuditAppraisal;
import org.xunyao.access.audit.AuditDesk.Watch;
import org.xunyao.access.audit.AuditSearch;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.export.AuditExporting;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.audit.AuditPorts;
import org.xunyao.app.audit.AuditPorts.Anchorage;
import org.xunyao.app.audit.AuditRow;
import org.xunyao.kernel.FaultException;

/// Brings the audit's screen what lies on the desks, in one person's name.
public final class AuditAtDesks {
    private static final String PERSON = "person:";

    private final Desks desks;
    private final List<AnchorFile> anchors;
    private final Names names;
    private final Ticket.OfPerson ticket;

    /// The desks of the audit.
    ///
    /// @param sheets writes the sheet of paper
    /// @param heads has the audit signed before a copy of it leaves
    public record Desks(
            AuditSearch search,
            AuditAppraisal appraisal,
            CheckpointDesk checkpoints,
            AuditExporting exporting,
            SheetPrinting sheets,
            HeadSealing heads) {}

    /// Port: what people are called today; the chain holds identifiers only.
    public interface Names {
        /// Name by actor, such as `person:` and an identifier. Asked once for each page.
        Map<String, String> byActor();

        /// Actors by login and by name; a name that two people bear is left out.
        Map<String, String> byTyped();
    }

    /// @param anchors the same files that `desks` append to
    public AuditAtDesks(Desks desks, List<AnchorFile> anchors, Names names, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.anchors = List.copyOf(anchors);
        this.names = names;
        this.ticket = ticket;
    }

    /// The ports of the screen.
    public AuditPorts ports() {
        return new AuditPorts(
                (query, after, limit) -> allowed(() -> named(desks.search().page(ticket, query, after, limit))),
                this::actor,
                sequence -> allowed(() -> desks.search().around(ticket, sequence)),
                watch -> allowed(() -> desks.appraisal().of(ticket, watch)),
                () -> allowed(this::anchorage),
                () -> allowed(() -> desks.checkpoints().make(ticket, Cause.DEMAND)),
                (target, watch) -> allowed(() -> export(target, watch)),
                folder -> allowed(() -> desks.sheets().print(desks.checkpoints().make(ticket, Cause.PRINT), folder)));
    }

    /// Signed first, so that the copy holds a checkpoint next to its last link.
    private Saved<AuditExporting.Exported> export(Path target, Watch watch) {
        desks.heads().seal(Cause.EXPORT);
        return desks.exporting().export(ticket, 1, Long.MAX_VALUE, target, watch);
    }

    private Optional<String> actor(String typed) {
        return typed.contains(":") || typed.equals("door")
                ? Optional.of(typed)
                : Optional.ofNullable(names.byTyped().get(typed));
    }

    private List<AuditRow> named(List<AuditRecord> links) {
        Map<String, String> known = names.byActor();
        return links.stream()
                .map(link ->
                        new AuditRow(link, known.getOrDefault(link.actor(), link.actor()), about(link.target(), known)))
                .toList();
    }

    /// Sessions name their person within, accounts are theirs.
    private static Optional<String> about(Target target, Map<String, String> known) {
        int at = target.id().indexOf(PERSON);
        boolean whole = target.kind().equals("account") || target.kind().equals("person");
        String actor = at < 0 ? PERSON + target.id() : target.id().substring(at).split(" ", 2)[0];
        return at >= 0 || whole ? Optional.ofNullable(known.get(actor)) : Optional.empty();
    }

    private Anchorage anchorage() {
        return new Anchorage(
                desks.search().checkpoints(ticket, 1).stream().findFirst(),
                anchors.stream().map(AnchorFile::place).toList());
    }

    /// A refusal is said on the screen like any other reason.
    private static <R> R allowed(Supplier<R> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
