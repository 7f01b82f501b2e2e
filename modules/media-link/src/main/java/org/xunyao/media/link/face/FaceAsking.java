package org.xunyao.media.link.face;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.protocol.ProtocolException;
import org.xunyao.media.protocol.face.FaceCodec;
import org.xunyao.media.protocol.face.FaceQuestion;
import org.xunyao.media.protocol.face.FaceReport;

/// Asks about faces in pictures that a person chose. Each question gets a process of its own in the worker's
/// sandbox, which keeps nothing and ends with the answer; the media worker, which looks at streams, has no such
/// question. Neither pictures nor numbers are logged. One question at a time; it blocks: never on the FX thread.
public final class FaceAsking {
    private static final Logger LOG = System.getLogger(FaceAsking.class.getName());
    private static final long PATIENCE_SECONDS = 60;

    private final WorkerCommand command;
    private final Sandbox sandbox;
    private final ReentrantLock one = new ReentrantLock();

    /// @param command of the worker's installation; its folder of unpacked libraries is used if it is filled
    public FaceAsking(WorkerCommand command, Sandbox sandbox) {
        this.command = command;
        this.sandbox = sandbox;
    }

    /// Asks and waits for the answer, at most {@value #PATIENCE_SECONDS} s.
    ///
    /// @param pictures JPEG or PNG, at most {@link FaceCodec#MOST_PICTURES} of {@link FaceCodec#LONGEST} bytes
    /// @return with a code if it was not done: `MODEL-…`, `FACES-LOST`
    /// @throws IllegalArgumentException for too many or too long pictures
    public FaceReport ask(FaceQuestion question, List<byte[]> pictures) {
        one.lock();
        try {
            Process process = new FaceProcess(command, sandbox, FaceProcess.Main.FACES).start();
            var late = process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Whatever it does, it does not outlive the patience; the streams break then.
            var killed = late.whenComplete((_, tooLate) -> {
                if (tooLate != null) {
                    process.destroyForcibly();
                }
            });
            try (OutputStream out = new BufferedOutputStream(process.getOutputStream());
                    InputStream in = new BufferedInputStream(process.getInputStream())) {
                FaceCodec.ask(out, question, pictures);
                return FaceCodec.answered(in, pictures.size());
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                killed.cancel(false);
            }
        } catch (ProtocolException foreign) {
            LOG.log(Level.WARNING, "faces: {0}", foreign.getMessage());
            return FaceReport.cannot("FACES-LOST");
        } catch (IOException lost) {
            LOG.log(Level.WARNING, "faces: the process ended");
            return FaceReport.cannot("FACES-LOST");
        } finally {
            one.unlock();
        }
    }
}
