package org.xunyao.media.link.face;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.protocol.ProtocolException;
import org.xunyao.media.protocol.face.BlurCodec;
import org.xunyao.media.protocol.face.BlurReport;

/// Has the faces of a film made unreadable by a process of its own in the worker's sandbox, which keeps nothing and
/// ends with the answer. It blocks for about as long as the film is: never on the FX thread.
public final class FilmBlurring {
    private static final Logger LOG = System.getLogger(FilmBlurring.class.getName());
    private static final long PATIENCE_MINUTES = 60;

    private final WorkerCommand command;
    private final Sandbox sandbox;

    /// @param command of the worker's installation; its folder of unpacked libraries is used if it is filled
    public FilmBlurring(WorkerCommand command, Sandbox sandbox) {
        this.command = command;
        this.sandbox = sandbox;
    }

    /// Hears how far it is, on the thread that asks; what it throws ends the process and is thrown on.
    @FunctionalInterface
    public interface Heard {
        /// So much of the work is done.
        ///
        /// @param total in the same unit, at least 1
        void at(int done, int total);
    }

    /// Asks and waits for the answer, at most an hour.
    ///
    /// @param clip in its container, at most {@link BlurCodec#LONGEST} bytes
    /// @return with a code if it was not done: `MODEL-…`, `FILM-…`, `FACES-LOST`
    /// @throws IllegalArgumentException for too long a film
    public BlurReport ask(byte[] clip, Heard heard) {
        try {
            Process process = new FaceProcess(command, sandbox, FaceProcess.Main.BLUR).start();
            var late = process.onExit().orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
            // Whatever it does, it does not outlive the patience; the streams break then.
            var killed = late.whenComplete((_, tooLate) -> {
                if (tooLate != null) {
                    process.destroyForcibly();
                }
            });
            try (OutputStream out = new BufferedOutputStream(process.getOutputStream());
                    InputStream in = new BufferedInputStream(process.getInputStream())) {
                BlurCodec.ask(out, clip);
                return BlurCodec.answered(in, heard::at);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                killed.cancel(false);
            }
        } catch (ProtocolException foreign) {
            LOG.log(Level.WARNING, "film: {0}", foreign.getMessage());
        } catch (IOException lost) {
            LOG.log(Level.WARNING, "film: the process ended");
        }
        return BlurReport.cannot("FACES-LOST");
    }
}
