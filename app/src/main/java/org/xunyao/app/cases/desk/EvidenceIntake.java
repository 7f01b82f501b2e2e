package org.xunyao.app.cases.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;

/// Seals a file that officers took, and beside it the record how it was taken. Both belong to the matter;
/// the record is derived from the file and names its digests.
final class EvidenceIntake {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "mp4", "video/mp4",
            "ts", "video/mp2t",
            "avi", "video/x-msvideo",
            "mkv", "video/x-matroska",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "pdf", "application/pdf",
            "csv", "text/csv");

    private final EvidenceDesk evidence;
    private final Ticket.OfPerson ticket;
    private final ZoneId zone;

    EvidenceIntake(EvidenceDesk evidence, Ticket.OfPerson ticket, ZoneId zone) {
        this.evidence = evidence;
        this.ticket = ticket;
        this.zone = zone;
    }

    Saved<?> seal(Matter matter, Path file, TakingRecord taking, Progress progress) {
        Target about = target(matter);
        Saved<EvidenceItem> original = original(about, file, taking, progress);
        return record(about, original.result(), taking);
    }

    /// What evidence of a matter is attached to.
    ///
    /// @throws FaultException `LEAD-MISSING` before registration
    static Target target(Matter matter) {
        return switch (matter) {
            case Matter.Origin origin -> throw new FaultException("LEAD-MISSING", origin.key());
            case Matter.OfLead of -> new Target("lead", of.lead().id().value().toString());
            case Matter.OfCase of ->
                new Target("case", of.file().head().id().value().toString());
        };
    }

    private Saved<EvidenceItem> original(Target about, Path file, TakingRecord taking, Progress progress) {
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                mediaType(taking.file()),
                taking.deviceTime().map(time -> time.atZone(zone).toInstant()),
                Optional.empty(),
                new EvidenceSource.OfPerson(ticket.person().id()),
                EvidenceUse.LAWFULLY_COLLECTED,
                Optional.empty(),
                List.of(),
                List.of(about));
        try (InputStream bytes = MeteredFile.open(file, MeteredFile.MOST, progress)) {
            return evidence.seal(ticket, capture, bytes);
        } catch (IOException closing) {
            throw new FaultException("INTAKE-UNREADABLE", "could not close", closing);
        }
    }

    private Saved<EvidenceItem> record(Target about, EvidenceItem original, TakingRecord taking) {
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                TakingRecord.MEDIA_TYPE,
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfPerson(ticket.person().id()),
                EvidenceUse.LAWFULLY_COLLECTED,
                Optional.of(original.id()),
                taking.operations(),
                List.of(about));
        return evidence.seal(ticket, capture, new ByteArrayInputStream(taking.text(original.digests())));
    }

    private static String mediaType(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(end, UNKNOWN);
    }
}
