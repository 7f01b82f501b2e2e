package org.xunyao.store.backup.shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.FaultException;

/// Names and places on the target: `ID.xybak` the archive, `ID.xyok` the receipt of its trial restore,
/// `ID.logs` what came after it, `ID.shipping` the first of that until it is whole, `pool` the files that
/// all share, `.scratch` what an interrupted run left behind.
///
/// @param chosen the folder that the person chose
public record TargetFolder(Path chosen) {
    private static final String HOME = "xunyao-backup";
    private static final String ARCHIVE = ".xybak";
    private static final String RECEIPT = ".xyok";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int MARK = 8;

    public TargetFolder {
        chosen = chosen.toAbsolutePath().normalize();
    }

    /// Where everything of ours lies.
    public Path home() {
        return chosen.resolve(HOME);
    }

    /// The pool of sealed files.
    public Path pool() {
        return home().resolve("pool");
    }

    /// Room for a trial restore.
    public Path scratch() {
        return home().resolve(".scratch");
    }

    /// The archive of a backup.
    public Path archive(String id) {
        return home().resolve(id + ARCHIVE);
    }

    /// What its trial restore gave.
    public Path receipt(String id) {
        return home().resolve(id + RECEIPT);
    }

    /// Log files shipped since.
    public Path logs(String id) {
        return home().resolve(id + ".logs");
    }

    /// Where the first of them are gathered.
    public Path shipping(String id) {
        return home().resolve(id + ".shipping");
    }

    /// A new name; later ones sort behind earlier ones.
    public static String name(Instant at) {
        return "backup-" + WHEN.format(at) + "-" + UUID.randomUUID().toString().substring(0, MARK);
    }

    /// Makes the folder below the chosen one, which must be there: a stick that was pulled out is not
    /// replaced by a folder on the disk underneath.
    ///
    /// @throws FaultException `BACKUP-TARGET`
    public void require() {
        try {
            if (!Files.isDirectory(chosen) || !Files.isWritable(chosen)) {
                throw new FaultException("BACKUP-TARGET", "the target is not there or cannot be written to");
            }
            Files.createDirectories(home());
        } catch (IOException refused) {
            throw new FaultException("BACKUP-TARGET", "the target cannot be written to", refused);
        }
    }

    /// Names of archives that have their name, newest first.
    public List<String> archives() throws IOException {
        var found = new ArrayList<String>();
        if (Files.isDirectory(home())) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(home(), "*" + ARCHIVE)) {
                for (Path one : all) {
                    String name = String.valueOf(one.getFileName());
                    found.add(name.substring(0, name.length() - ARCHIVE.length()));
                }
            }
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }

    /// Removes what interrupted runs left: unfinished archives, scratch folders, receipts without an
    /// archive.
    public void clean() throws IOException {
        Folders.remove(scratch());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home())) {
            for (Path one : all) {
                String name = String.valueOf(one.getFileName());
                boolean orphan = name.endsWith(RECEIPT)
                        && !Files.exists(archive(name.substring(0, name.length() - RECEIPT.length())));
                if (name.endsWith(".part") || orphan) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    /// Takes a backup away.
    public void remove(String id) throws IOException {
        Files.deleteIfExists(archive(id));
        Files.deleteIfExists(receipt(id));
        Folders.remove(logs(id));
        Folders.remove(shipping(id));
    }

    /// Whether a broken disk under one folder leaves the other: two volumes, as far as the system tells.
    public boolean otherVolumeThan(Path folder) throws IOException {
        FileStore here = Files.getFileStore(chosen);
        FileStore there = Files.getFileStore(folder);
        if (here.equals(there)) {
            return false;
        }
        // A folder of the same file system mounted twice has one device number.
        boolean unix = here.supportsFileAttributeView("unix") && there.supportsFileAttributeView("unix");
        return !unix || !Files.getAttribute(chosen, "unix:dev").equals(Files.getAttribute(folder, "unix:dev"));
    }

    /// Bytes left on the target.
    public long free() throws IOException {
        return Files.getFileStore(chosen).getUsableSpace();
    }
}
