package org.xunyao.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.archive.SealedInput;
import org.xunyao.store.backup.shelf.Labels;
import org.xunyao.store.backup.shelf.TargetFolder;

/// Reads what lies on a target. Labels and receipts are shown as they stand; whoever restores has everything
/// authenticated.
public final class Shelf {
    private final TargetFolder target;

    /// @param target the folder that the person chose
    public Shelf(Path target) {
        this(new TargetFolder(target));
    }

    Shelf(TargetFolder target) {
        this.target = target;
    }

    /// The backups, newest first; files that are no backups are left out.
    ///
    /// @throws FaultException `BACKUP-TARGET` if the folder cannot be read
    public List<BackupCopy> list() {
        var found = new ArrayList<BackupCopy>();
        try {
            for (String id : target.archives()) {
                readable(id).ifPresent(found::add);
            }
            return found;
        } catch (IOException refused) {
            throw new FaultException("BACKUP-TARGET", "the target cannot be read", refused);
        }
    }

    private Optional<BackupCopy> readable(String id) throws IOException {
        try {
            return Optional.of(copy(id));
        } catch (FaultException unreadable) {
            System.getLogger(Shelf.class.getName())
                    .log(System.Logger.Level.WARNING, "a backup is left out", unreadable);
            return Optional.empty();
        }
    }

    /// One backup as its label and receipt say.
    BackupCopy copy(String id) throws IOException {
        Path archive = target.archive(id);
        long bytes = Files.size(archive);
        return new BackupCopy(id, Labels.label(header(archive)), bytes, proof(id, bytes));
    }

    private Optional<Proof> proof(String id, long bytes) throws IOException {
        Path receipt = target.receipt(id);
        if (!Files.isRegularFile(receipt)) {
            return Optional.empty();
        }
        SealHeader header = header(receipt);
        boolean fits = header.field("of").equals(id) && Labels.number(header, "bytes") == bytes;
        return fits ? Optional.of(Labels.proof(header)) : Optional.empty();
    }

    static SealHeader header(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return SealedInput.label(bytes);
        }
    }
}
