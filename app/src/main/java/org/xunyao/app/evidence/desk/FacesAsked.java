package org.xunyao.app.evidence.desk;

import java.awt.Rectangle;
import java.util.List;
import java.util.function.Supplier;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.face.FaceAsking;
import org.xunyao.media.protocol.face.FaceCodec;
import org.xunyao.media.protocol.face.FaceQuestion;
import org.xunyao.media.protocol.face.FaceReport;
import org.xunyao.media.protocol.face.FacesFound;

/// Asks the process that knows faces where they are; who they are is not asked.
///
/// @param asking made for each question, for what it is made of may be slow to find
public record FacesAsked(Supplier<FaceAsking> asking) implements EvidenceAtDesks.Faces {
    @Override
    public List<Rectangle> in(byte[] jpeg) {
        if (jpeg.length > FaceCodec.LONGEST) {
            throw new FaultException("COPY-FACES", "longer than " + FaceCodec.LONGEST);
        }
        FaceReport report = asking.get().ask(FaceQuestion.PLACES, List.of(jpeg));
        if (!report.code().isEmpty()) {
            throw new FaultException(
                    report.code().startsWith("MODEL-") ? "COPY-FACE-MODEL" : "COPY-FACES", report.code());
        }
        FacesFound found = report.pictures().getFirst();
        if (found.state() == FacesFound.State.UNREADABLE) {
            throw new FaultException("COPY-FACES", "not decoded");
        }
        return found.places().stream()
                .map(place -> new Rectangle(place.x(), place.y(), place.width(), place.height()))
                .toList();
    }
}
