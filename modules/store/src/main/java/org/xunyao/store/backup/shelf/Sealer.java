package org.xunyao.store.backup.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.archive.SealedInput;
import org.xunyao.store.backup.archive.SealedOutput;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.DataKey;

/// Writes and reads sealed files on the target.
///
/// @param key of this station
/// @param random cryptographic
public record Sealer(DataKey key, RandomGenerator random) {
    private static final String PART = ".part";

    /// The short name of the key.
    public String keyId() {
        return SealedInput.nameOf(key);
    }

    /// Writes a sealed file that has no name yet.
    public void seal(Path part, SealHeader header, Folders.Writing writing) throws IOException {
        Folders.write(part, out -> {
            var sealed = new SealedOutput(out, header, key, random);
            writing.to(sealed);
            sealed.finish();
        });
    }

    /// Writes a sealed file and gives it its name when it is on the disk.
    public void sealWhole(Path file, SealHeader header, Folders.Writing writing) throws IOException {
        Path part = part(file);
        seal(part, header, writing);
        DurableFilesOnDisk.rename(part, file);
    }

    /// The name of a file that is not finished.
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /// Reads a sealed file to its end.
    ///
    /// @throws FaultException `BACKUP-MISSING` if it is not there, or what is wrong with it
    public <R> R open(Path file, Reading<R> reading) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            SealedInput sealed = SealedInput.open(raw, key);
            R result = reading.of(sealed);
            if (sealed.read() >= 0) {
                throw new FaultException("BACKUP-ALTERED", "more bytes than expected");
            }
            return result;
        } catch (NoSuchFileException gone) {
            throw new FaultException("BACKUP-MISSING", String.valueOf(file.getFileName()), gone);
        }
    }

    /// Port: reads what is sealed.
    @FunctionalInterface
    public interface Reading<R> {
        /// Reads.
        ///
        /// @throws IOException passed on
        R of(SealedInput bytes) throws IOException;
    }
}
