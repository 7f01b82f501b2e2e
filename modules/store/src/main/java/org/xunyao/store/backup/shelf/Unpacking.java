package org.xunyao.store.backup.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.Entries;

/// The entries of an archive: `database/…`, `settings/…`, and `manifest` as the last one.
///
/// @param sealer opens it
public record Unpacking(Sealer sealer) {
    public static final String DATABASE = "database/";
    public static final String SETTINGS = "settings/";
    public static final String MANIFEST = "manifest";
    private static final int MANIFEST_AT_MOST = 1 << 30;

    /// Writes the entries into a folder: the database under its name, settings at the top.
    ///
    /// @return the manifest
    /// @throws FaultException `BACKUP-…`; then the folder holds rubbish
    public Manifest into(Path archive, Path folder, BackupSteps steps) throws IOException {
        long total = Files.size(archive);
        var done = new AtomicLong();
        var manifest = new AtomicReference<byte[]>();
        sealer.open(archive, entries -> {
            Entries.each(entries, (name, size, bytes) -> {
                if (manifest.get() != null) {
                    throw new FaultException("BACKUP-ALTERED", "the manifest is not the last entry");
                }
                if (name.equals(MANIFEST)) {
                    manifest.set(small(bytes, size));
                } else {
                    Folders.write(Entries.below(folder, place(name)), bytes);
                }
                steps.at(BackupPhase.UNPACK, done.addAndGet(size), total);
            });
            return true;
        });
        byte[] text = manifest.get();
        if (text == null) {
            throw new FaultException("BACKUP-ALTERED", "no manifest");
        }
        return Manifest.of(text);
    }

    private static String place(String name) {
        if (name.startsWith(DATABASE)) {
            return name;
        }
        String setting = name.startsWith(SETTINGS) ? name.substring(SETTINGS.length()) : "";
        if (setting.isEmpty() || setting.indexOf('/') >= 0) {
            throw new FaultException("BACKUP-NEWER", "an entry of an unknown kind");
        }
        return setting;
    }

    private static byte[] small(InputStream bytes, long size) throws IOException {
        if (size > MANIFEST_AT_MOST) {
            throw new FaultException("BACKUP-ALTERED", "a manifest too long");
        }
        return bytes.readAllBytes();
    }
}
