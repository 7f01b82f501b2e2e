package org.xunyao.app.playback.recorded.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.PlaybackPorts.Sealed;
import org.xunyao.app.playback.PlaybackPorts.Sealing;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;

/// Seals a file that was handed in (提交的录像文件): all its bytes as they lie there, from the person who took
/// it, never from a camera, and without a time, for what it says of time is not proven. What part is
/// marked on the timeline does not matter. Lead material, until it is taken into a case with its record.
///
/// @param film the file that is played, so that no other can be sealed in its place
public record FileAtDesk(EvidenceDesk evidence, Ticket.OfPerson ticket, RecordedFilm film) implements Sealing {
    /// @throws FaultException `RECORDED-IN-PARTS` for the film of a playlist, whose segments are sealed one
    ///     by one
    @Override
    public Sealed seal(Mark mark) {
        if (film.form() == RecordedFilm.Form.PLAYLIST) {
            throw new FaultException("RECORDED-IN-PARTS", "a playlist is no one file");
        }
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                film.form().mediaType(),
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfPerson(ticket.person().id()),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of());
        try (InputStream bytes = film.original()) {
            return new Sealed(evidence.seal(ticket, capture, bytes), Optional.empty(), "RECORDED-WHOLE");
        } catch (RefusedException refused) {
            throw new FaultException("REPLAY-NO-SEALING", refused.action(), refused);
        } catch (IOException closing) {
            throw new FaultException("RECORDED-UNREADABLE", "could not close", closing);
        }
    }
}
