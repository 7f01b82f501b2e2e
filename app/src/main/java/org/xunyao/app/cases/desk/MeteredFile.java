package org.xunyao.app.cases.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;

/// A file as it is read once from its first to its last byte: limits first, then bytes, told as they go.
/// Links and folders are refused, because what they name may change between two looks.
final class MeteredFile extends FilterInputStream {
    /// Longest file that is taken: 16 GiB.
    static final long MOST = 16L << 30;

    private final long size;
    private final Progress progress;
    private long done;

    private MeteredFile(InputStream bytes, long size, Progress progress) {
        super(bytes);
        this.size = size;
        this.progress = progress;
    }

    /// Opens a file.
    ///
    /// @param most longest that is taken, in bytes
    /// @throws FaultException `INTAKE-MISSING`, `INTAKE-LINK`, `INTAKE-FOLDER`, `INTAKE-EMPTY`,
    ///     `INTAKE-TOO-LARGE` or `INTAKE-UNREADABLE`
    static MeteredFile open(Path file, long most, Progress progress) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String refused = refusal(facts, most);
            if (!refused.isEmpty()) {
                throw new FaultException(refused, "not taken as evidence");
            }
            return new MeteredFile(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), facts.size(), progress);
        } catch (NoSuchFileException missing) {
            throw new FaultException("INTAKE-MISSING", "no such file", missing);
        } catch (IOException refused) {
            throw new FaultException("INTAKE-UNREADABLE", "cannot be read", refused);
        }
    }

    private static String refusal(BasicFileAttributes facts, long most) {
        if (facts.isSymbolicLink()) {
            return "INTAKE-LINK";
        }
        if (!facts.isRegularFile()) {
            return "INTAKE-FOLDER";
        }
        if (facts.size() == 0) {
            return "INTAKE-EMPTY";
        }
        return facts.size() > most ? "INTAKE-TOO-LARGE" : "";
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(read);
        return read;
    }

    // A file that is longer or shorter than it was at the start is still being written: it is not sealed half.
    private void count(int read) {
        progress.stopIfCancelled();
        if (read >= 0) {
            done += read;
            progress.at(done, size);
        }
        if (done > size || (read < 0 && done != size)) {
            throw new FaultException("INTAKE-CHANGED", "changed while it was read");
        }
    }
}
