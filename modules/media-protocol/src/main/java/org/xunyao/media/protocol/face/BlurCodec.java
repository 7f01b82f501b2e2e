package org.xunyao.media.protocol.face;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.xunyao.media.protocol.ProtocolException;

/// Writes and reads a film whose faces are to be made unreadable, word of how far that is, and the film that comes
/// back. Each side bounds what it takes before it takes it.
public final class BlurCodec {
    /// Longest film in its container, in bytes.
    public static final int LONGEST = 104 << 20;

    private static final int ASKED = 0x58594251;
    private static final int ANSWERED = 0x58594241;
    private static final int GOING_ON = 0x58594247;
    private static final int MOST_PICTURES = 20_000;

    private BlurCodec() {}

    /// Hears how far it is.
    @FunctionalInterface
    public interface Heard {
        /// So much of the work is done.
        ///
        /// @param total in the same unit, at least 1
        /// @throws IOException if nobody wants it any more
        void at(int done, int total) throws IOException;
    }

    /// Writes a question.
    ///
    /// @throws IllegalArgumentException for too long a film
    public static void ask(OutputStream to, byte[] clip) throws IOException {
        if (clip.length > LONGEST) {
            throw new IllegalArgumentException("a film of " + clip.length + " bytes");
        }
        var out = new DataOutputStream(to);
        out.writeInt(ASKED);
        bytes(out, clip);
    }

    /// Reads a question.
    ///
    /// @return the film in its container, whose bytes may be anybody's
    public static byte[] asked(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != ASKED) {
            throw new ProtocolException("no film to be made unreadable");
        }
        return bytes(in);
    }

    /// Says how far it is.
    public static void goingOn(OutputStream to, int done, int total) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(GOING_ON);
        out.writeInt(done);
        out.writeInt(total);
        out.flush();
    }

    /// Writes the answer.
    public static void answer(OutputStream to, BlurReport report) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(ANSWERED);
        out.writeUTF(report.code());
        out.writeInt(report.figures().pictures());
        out.writeInt(report.figures().looks());
        out.writeInt(report.figures().covered());
        bytes(out, report.clip());
    }

    /// Reads up to the answer.
    ///
    /// @throws ProtocolException if it makes no sense
    public static BlurReport answered(InputStream from, Heard heard) throws IOException {
        var in = new DataInputStream(from);
        int kind = in.readInt();
        for (; kind == GOING_ON; kind = in.readInt()) {
            int done = in.readInt();
            int total = in.readInt();
            if (total < 1 || done < 0 || done > total) {
                throw new ProtocolException(done + " of " + total);
            }
            heard.at(done, total);
        }
        if (kind != ANSWERED) {
            throw new ProtocolException("no answer about a film");
        }
        String code = in.readUTF();
        int pictures = in.readInt();
        int looks = in.readInt();
        int covered = in.readInt();
        byte[] clip = bytes(in);
        if (code.isEmpty() != (clip.length > 0) || pictures > MOST_PICTURES) {
            throw new ProtocolException(pictures + " pictures in " + clip.length + " bytes");
        }
        try {
            return new BlurReport(code, new BlurReport.Figures(pictures, looks, covered), clip);
        } catch (IllegalArgumentException senseless) {
            throw new ProtocolException("figures of a film", senseless);
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new ProtocolException("a film of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new ProtocolException("a film that ends early");
        }
        return bytes;
    }
}
