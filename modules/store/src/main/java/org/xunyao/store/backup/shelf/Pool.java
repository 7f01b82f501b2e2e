package org.xunyao.store.backup.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.SealHeader;

/// Sealed copies of files that never change, shared by all backups of a target: each lies once under its
/// SHA-256 and the short name of the key, and goes only when no kept backup names it.
public final class Pool {
    private static final SealHeader HEADER = new SealHeader(Map.of("kind", "file"));

    private final Path folder;
    private final Sealer sealer;
    private final Digester digester;

    /// The pool in a folder.
    public Pool(Path folder, Sealer sealer, Digester digester) {
        this.folder = folder;
        this.sealer = sealer;
        this.digester = digester;
    }

    /// Whether the bytes of that name are there.
    public boolean has(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    /// Carries a file over unless it is there.
    ///
    /// @throws FaultException `BACKUP-CHANGED` if its bytes are not what the digest says
    public void put(Path file, String sha256) throws IOException {
        if (has(sha256)) {
            return;
        }
        Path target = file(sha256);
        Path part = Sealer.part(target);
        try (InputStream bytes = Files.newInputStream(file)) {
            var counted = new java.security.DigestInputStream(bytes, Checks.sha256());
            sealer.seal(part, HEADER, counted::transferTo);
            if (!Checks.hex(counted.getMessageDigest()).equals(sha256)) {
                Files.delete(part);
                throw new FaultException("BACKUP-CHANGED", "a file is not what its name says");
            }
        }
        org.xunyao.store.files.DurableFilesOnDisk.rename(part, target);
    }

    /// Reads a file to its end.
    public Digests digest(String sha256) throws IOException {
        return sealer.open(file(sha256), digester::digest);
    }

    /// Writes a file back and digests it on the way.
    ///
    /// @throws FaultException `BACKUP-ALTERED` if its bytes have another digest
    public void restore(String sha256, Path to) throws IOException {
        String found = sealer.open(file(sha256), bytes -> {
            var counted = new java.security.DigestInputStream(bytes, Checks.sha256());
            Folders.write(to, counted);
            return Checks.hex(counted.getMessageDigest());
        });
        if (!found.equals(sha256)) {
            throw new FaultException("BACKUP-ALTERED", "a file of the pool holds other bytes than its name says");
        }
    }

    /// Removes what no kept backup names.
    public void keepOnly(Set<String> sha256s) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : Folders.files(folder)) {
            String name = String.valueOf(file.getFileName());
            int dash = name.indexOf('-');
            if (dash < 0 || !sha256s.contains(name.substring(0, dash))) {
                Files.delete(file);
            }
        }
        removeEmpty();
    }

    private void removeEmpty() throws IOException {
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder)) {
            for (Path shelf : shelves) {
                if (Files.isDirectory(shelf) && Folders.files(shelf).isEmpty()) {
                    Files.delete(shelf);
                }
            }
        }
    }

    private Path file(String sha256) {
        if (!Checks.isSha256(sha256)) {
            throw new FaultException("BACKUP-ALTERED", "no digest");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + sealer.keyId());
    }
}
