package org.xunyao.app.evidence.desk;

import java.util.function.Supplier;
import org.xunyao.app.evidence.desk.EvidenceAtDesks.Blurred;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.face.FilmBlurring;
import org.xunyao.media.protocol.face.BlurCodec;
import org.xunyao.media.protocol.face.BlurReport;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;

/// Has a process of its own make the faces of a film unreadable; who they are is not asked.
///
/// @param blurring made for each film, for what it is made of may be slow to find
public record FilmsBlurred(Supplier<FilmBlurring> blurring) implements EvidenceAtDesks.Films {
    @Override
    public Blurred blurred(Clip clip, Progress progress) {
        byte[] bytes = ClipWriter.bytes(clip);
        if (bytes.length > BlurCodec.LONGEST) {
            throw new FaultException("COPY-PICTURE", "longer than " + BlurCodec.LONGEST);
        }
        BlurReport report = blurring.get().ask(bytes, (done, total) -> {
            progress.stopIfCancelled();
            progress.at(done, total);
        });
        if (!report.code().isEmpty()) {
            throw new FaultException(said(report.code()), report.code());
        }
        try {
            BlurReport.Figures figures = report.figures();
            return new Blurred(ClipReader.read(report.clip()), figures.pictures(), figures.looks(), figures.covered());
        } catch (ClipException broken) {
            throw new FaultException("COPY-FACES", "no film came back", broken);
        }
    }

    private static String said(String code) {
        return switch (code) {
            case "FILM-UNDECODED" -> "COPY-PICTURE";
            case "FILM-NO-ENCODER" -> "COPY-ENCODER";
            default -> code.startsWith("MODEL-") ? "COPY-FACE-MODEL" : "COPY-FACES";
        };
    }
}
