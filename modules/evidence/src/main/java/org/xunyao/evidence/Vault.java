package org.xunyao.evidence;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// The folder of sealed bytes (证据库): each file lies under its own SHA-256, the first two digits being a
/// folder.
public final class Vault {
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern REST = Pattern.compile("[0-9a-f]{62}");
    private static final String UNFINISHED = ".part";
    private static final int MOST_OF_SHELF = 100_000;

    private final Path folder;
    private final DurableFiles files;
    private final Digester digester;

    /// @param folder on the volume of the data folder
    /// @param files writes
    /// @param digester checks again
    public Vault(Path folder, DurableFiles files, Digester digester) {
        this.folder = folder.toAbsolutePath();
        this.files = files;
        this.digester = digester;
    }

    /// Puts bytes on the disk; returns when they would survive a power cut.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if the bytes could not be read or written
    Digests seal(InputStream bytes) {
        try {
            DurableFiles.Stored stored = files.seal(folder, bytes);
            if (!stored.path().equals(file(stored.digests().sha256()))) {
                throw new FaultException("EVIDENCE-DISK", "sealed under another name than the vault expects");
            }
            return stored.digests();
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not seal", refused);
        }
    }

    /// Where the bytes with that digest lie, whether or not they are there.
    Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /// Reads the file from its first to its last byte and digests it.
    ///
    /// @return nothing if there is no file
    /// @throws FaultException `EVIDENCE-DISK` if it cannot be read
    Optional<Digests> digest(String sha256) {
        try (InputStream bytes = Files.newInputStream(file(sha256))) {
            return Optional.of(digester.digest(bytes));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not read " + sha256, refused);
        }
    }

    /// Computes an item's digests anew.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if its file cannot be read
    public Verdict check(EvidenceItem item) {
        String sha256 = item.digests().sha256();
        Optional<Digests> found = digest(sha256);
        if (found.isEmpty()) {
            return new Verdict.Missing(item);
        }
        return found.get().equals(item.digests())
                ? new Verdict.Intact(item, file(sha256))
                : new Verdict.Changed(item, found.get());
    }

    /// Makes sure that a file which is about to get its row is still there.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if it went meanwhile
    void require(String sha256) {
        if (!Files.isRegularFile(file(sha256))) {
            throw new FaultException("EVIDENCE-DISK", "went before it was registered: " + sha256);
        }
    }

    /// Takes a file away for good; only the desk of retention does so, when no row needs it any longer.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if it stays
    public void discard(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not remove " + sha256, refused);
        }
    }

    /// The folders of the vault, in the order of their names; one holds the files still being written.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if the folder cannot be read
    List<Path> shelves() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var shelves = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, file -> !isNoFolder(file))) {
            found.forEach(shelves::add);
        } catch (IOException | DirectoryIteratorException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not list the vault", refused);
        }
        shelves.sort(null);
        return shelves;
    }

    /// What lies beside the shelves: nothing of ours does.
    ///
    /// @throws FaultException `EVIDENCE-DISK` if the folder cannot be read
    List<Unregistered> astray() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Unregistered>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Vault::isNoFolder)) {
            for (Path file : all) {
                found.add(seen(file, Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS)));
            }
        } catch (NoSuchFileException went) {
            return found;
        } catch (IOException | DirectoryIteratorException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not list the vault", refused);
        }
        found.sort(Comparator.comparing(Unregistered::file));
        return found;
    }

    private static boolean isNoFolder(Path file) {
        return !Files.isDirectory(file, NOFOLLOW_LINKS);
    }

    private static Unregistered seen(Path file, BasicFileAttributes facts) {
        Unregistered.Sort sort = Unregistered.Sort.FOREIGN;
        if (facts.isRegularFile() && !sha256(file).isEmpty()) {
            sort = Unregistered.Sort.WHOLE;
        } else if (facts.isRegularFile() && file.toString().endsWith(UNFINISHED)) {
            sort = Unregistered.Sort.UNFINISHED;
        }
        return new Unregistered(file, facts.size(), facts.lastModifiedTime().toInstant(), sort);
    }

    /// The files of a shelf with what the file system says of them, at most 100000. Links are not
    /// followed; what cannot be read is listed all the same.
    List<Unregistered> filesOf(Path shelf) {
        var found = new ArrayList<Unregistered>();
        try {
            Files.walkFileTree(shelf, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    found.add(seen(file, facts));
                    return found.size() < MOST_OF_SHELF ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException refused) {
                    // A file that was just moved to its place is no stranger.
                    if (Files.exists(file, NOFOLLOW_LINKS)) {
                        found.add(new Unregistered(file, 0, Instant.EPOCH, Unregistered.Sort.FOREIGN));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path walked, @Nullable IOException refused) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not list a shelf", refused);
        }
        return found;
    }

    /// The digest a file is named by, or nothing for files of another form, such as those still being
    /// written.
    static String sha256(Path file) {
        Path shelf = file.getParent();
        String head = shelf == null ? "" : String.valueOf(shelf.getFileName());
        String rest = String.valueOf(file.getFileName());
        return SHELF.matcher(head).matches() && REST.matcher(rest).matches() ? head + rest : "";
    }
}
