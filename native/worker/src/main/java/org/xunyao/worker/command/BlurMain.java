package org.xunyao.worker.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.opencv.core.CvException;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.protocol.face.BlurCodec;
import org.xunyao.media.protocol.face.BlurReport;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.worker.Eyes;

/// Makes the heads of one film unreadable, and ends. The station starts it for that film; it makes numbers of
/// nobody, and keeps, prints and logs nothing.
public final class BlurMain {
    private static final int BROKEN = 3;
    /// Lower than where persons are counted: what is hidden needlessly harms nobody.
    private static final double PERSON = 0.3;

    private BlurMain() {}

    /// Reads the film from the standard input and writes the new one to the standard output.
    ///
    /// @param words the folder of models, or nothing
    public static void main(String[] words) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not get into the answer.
        System.setOut(System.err);
        int status = BROKEN;
        try {
            Path models = Path.of(words.length > 0 ? words[0] : "models");
            BlurCodec.answer(
                    out,
                    report(
                            models,
                            new BufferedInputStream(System.in),
                            (done, total) -> BlurCodec.goingOn(out, done, total)));
            status = 0;
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
        // Not exit: threads of native libraries need no farewell.
        Runtime.getRuntime().halt(status);
    }

    /// The answer to the question that is read.
    ///
    /// @throws IOException if there is no question, or nobody wants the answer
    static BlurReport report(Path models, InputStream in, BlurCodec.Heard heard) throws IOException {
        byte[] container = BlurCodec.asked(in);
        try {
            FaceModels faces = FaceModels.in(models);
            try (BlazeFace finder = faces.finder();
                    PersonDetector detector = Eyes.detector(Optional.of(models), PERSON)) {
                var search = new FaceSearch(finder, detector);
                return new FilmBlur(search, new SystemClock(SystemClock.CHINA), heard).of(ClipReader.read(container));
            }
        } catch (FaultException fault) {
            return BlurReport.cannot(fault.code());
        } catch (ClipException | IllegalArgumentException broken) {
            return BlurReport.cannot("FILM-UNDECODED");
        } catch (CvException | UnsatisfiedLinkError | ExceptionInInitializerError broken) {
            return BlurReport.cannot("MODEL-RUN");
        }
    }
}
