package org.xunyao.store.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Changes a stopped database on a copy. The names tell how far it came: `.copy` is unfinished, `.ready` is
/// verified and waits for its place, `.before` is the old database until the new one was opened in its place,
/// `.failed` is a new one that did not open, `.scrap` is thrown away. Used under the station's lock only.
///
/// @param database the folder of the database
/// @param step hears the name of each step that was done and each file that was copied
public record Rebuild(Path database, Consumer<String> step) {
    /// So much more than the database's size must be free, in percent: what its tables need while they change.
    private static final int ROOM_PERCENT = 150;

    private static final int HUNDRED = 100;
    private static final long ROOM_LEAST = 16L << 20;

    /// What is done to the copy.
    @FunctionalInterface
    public interface Change {
        /// Changes the copy, verifies it and leaves it stopped.
        ///
        /// @throws RefusalException if it cannot be; then everything stays as it was
        void make(Path copy) throws RefusalException;
    }

    /// Finishes or undoes what a power cut interrupted. Call it at every start, before anything else.
    ///
    /// @throws RefusalException `STORE-FOLDER` if the disk refused
    public void settle() throws RefusalException {
        try {
            FolderTree.delete(named(".scrap"));
            FolderTree.delete(named(".copy"));
            boolean there = Files.exists(database);
            if (there && Files.exists(named(".ready"))) {
                // Another program may have written to the database since, so the copy is worth nothing now.
                scrap(named(".ready"));
            } else if (!there && Files.exists(named(".ready"))) {
                DurableFilesOnDisk.rename(named(".ready"), database);
            } else if (!there && Files.exists(named(".before"))) {
                DurableFilesOnDisk.rename(named(".before"), database);
            }
            step.accept("settled");
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "an interrupted change could not be settled", refused);
        }
    }

    /// The folder that {@link #settle} would make the database, nothing if there is none.
    public Optional<Path> newest() {
        return Stream.of(database, named(".ready"), named(".before"))
                .filter(Files::exists)
                .findFirst();
    }

    /// Copies, changes, puts into place. Afterwards {@link #unconfirmed} until {@link #confirm} or
    /// {@link #goBack}.
    ///
    /// @throws RefusalException what the change says; `STORE-SPACE` if the disk has no room for a copy;
    ///     `STORE-FOLDER` if it refused; the database is as it was
    public void run(Change change) throws RefusalException {
        try {
            requireRoom();
            step.accept("begun");
            FolderTree.copy(database, named(".copy"), done -> step.accept("copying"));
            step.accept("copied");
            change.make(named(".copy"));
            step.accept("changed");
            FolderTree.force(named(".copy"));
            step.accept("forced");
            DurableFilesOnDisk.rename(named(".copy"), named(".ready"));
            step.accept("ready");
            FolderTree.delete(named(".before"));
            DurableFilesOnDisk.rename(database, named(".before"));
            step.accept("set aside");
            DurableFilesOnDisk.rename(named(".ready"), database);
            step.accept("in place");
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the copy could not be made", refused);
        }
    }

    /// Whether the database of before a change is still kept.
    public boolean unconfirmed() {
        return Files.exists(named(".before"));
    }

    /// The new database was opened and is sound: the old one goes.
    ///
    /// @throws RefusalException `STORE-FOLDER` if the disk refused; nothing is lost
    public void confirm() throws RefusalException {
        try {
            scrap(named(".before"));
            FolderTree.delete(named(".failed"));
            step.accept("confirmed");
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the database of before could not be removed", refused);
        }
    }

    /// The new database does not open: the old one takes its place again.
    ///
    /// @throws RefusalException `STORE-FOLDER` if the disk refused; nothing is lost
    public void goBack() throws RefusalException {
        try {
            FolderTree.delete(named(".failed"));
            DurableFilesOnDisk.rename(database, named(".failed"));
            step.accept("failed one aside");
            DurableFilesOnDisk.rename(named(".before"), database);
            step.accept("back");
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the database of before could not be put back", refused);
        }
    }

    private void requireRoom() throws IOException, RefusalException {
        long needed = FolderTree.bytes(database) / HUNDRED * ROOM_PERCENT + ROOM_LEAST;
        long free = Files.getFileStore(database).getUsableSpace();
        if (free < needed) {
            throw new RefusalException("STORE-SPACE", "a copy needs " + needed + " bytes, " + free + " are free");
        }
    }

    private void scrap(Path unwanted) throws IOException {
        if (Files.exists(unwanted)) {
            FolderTree.delete(named(".scrap"));
            DurableFilesOnDisk.rename(unwanted, named(".scrap"));
            step.accept("scrapped");
            FolderTree.delete(named(".scrap"));
        }
    }

    private Path named(String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
