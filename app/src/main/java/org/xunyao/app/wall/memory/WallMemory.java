package org.xunyao.app.wall.memory;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.wall.WallViews;
import org.xunyao.video.wall.WallViewsException;
import org.xunyao.video.wall.WallViewsText;

/// Everybody's views in one small file outside of the database, so that a wall is there again at once. A
/// change reaches the disk a moment later; changes of that moment are written together. Safe for use by many
/// threads.
///
/// A file that cannot be read is set aside under another name and never written over.
public final class WallMemory {
    /// The file could not be read and lies beside under another name.
    public static final String ASIDE = "WALL-VIEWS-ASIDE";
    /// The file could neither be read nor set aside: nothing is kept until the next start.
    public static final String LOCKED = "WALL-VIEWS-LOCKED";
    /// The disk refused the last writing.
    public static final String REFUSED = "WALL-VIEWS-DISK";

    private static final System.Logger LOG = System.getLogger(WallMemory.class.getName());
    private static final long BYTES_AT_MOST = 4L << 20;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Optional<Kept> place;
    private final Executor later;
    /// Held while the file is written, so that the newest is written last.
    private final Object pen = new Object();
    private WallViews views = WallViews.NONE;
    private Optional<String> complaint = Optional.empty();
    private boolean unwritten;
    private boolean queued;

    /// Where it is kept.
    private record Kept(Path file, DurableFiles files) {}

    private WallMemory(Optional<Kept> place, Executor later) {
        this.place = place;
        this.later = later;
    }

    /// Reads what was kept. Never on the JavaFX thread.
    ///
    /// @param later runs a writing a moment after it was asked for
    public static WallMemory read(Path file, DurableFiles files, Executor later, Clock clock) {
        var place = Optional.of(new Kept(file, files));
        String code;
        try {
            var memory = new WallMemory(place, later);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                memory.views = WallViewsText.read(text(file));
            }
            return memory;
        } catch (IOException | WallViewsException unreadable) {
            LOG.log(Level.WARNING, "the views of the wall cannot be read", unreadable);
            code = setAside(file, clock) ? ASIDE : LOCKED;
        }
        var memory = new WallMemory(place.filter(kept -> code.equals(ASIDE)), later);
        memory.complaint = Optional.of(code);
        return memory;
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES_AT_MOST) {
            throw new IOException("not a file of views");
        }
        return Files.readString(file);
    }

    private static boolean setAside(Path file, Clock clock) {
        try {
            DurableFilesOnDisk.rename(file, free(file, ".unreadable-" + WHEN.format(clock.now())));
            return true;
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "the views of the wall cannot be set aside", refused);
            return false;
        }
    }

    /// A name that nothing has: a clock that stands still must not cost the file set aside before.
    private static Path free(Path file, String ending) {
        Path name = file.resolveSibling(file.getFileName() + ending);
        for (int more = 2; Files.exists(name, LinkOption.NOFOLLOW_LINKS); more++) {
            name = file.resolveSibling(file.getFileName() + ending + "-" + more);
        }
        return name;
    }

    /// One that forgets everything at the end.
    public static WallMemory ofNow() {
        return new WallMemory(Optional.empty(), Runnable::run);
    }

    /// What holds now.
    public synchronized WallViews now() {
        return views;
    }

    /// What went wrong since it was last asked, as the code of a fault.
    public synchronized Optional<String> complaint() {
        Optional<String> said = complaint;
        complaint = Optional.empty();
        return said;
    }

    /// Changes something and keeps it.
    ///
    /// @throws IllegalArgumentException if the change asks for what cannot be; nothing is changed then
    public void change(UnaryOperator<WallViews> edit) {
        synchronized (this) {
            WallViews changed = edit.apply(views);
            if (changed.equals(views)) {
                return;
            }
            views = changed;
            unwritten = place.isPresent();
            if (!unwritten || queued) {
                return;
            }
            queued = true;
        }
        later.execute(this::flush);
    }

    /// Writes at once what is not on the disk yet.
    public void flush() {
        place.ifPresent(kept -> {
            synchronized (pen) {
                take().ifPresent(text -> write(kept, text));
            }
        });
    }

    private synchronized Optional<String> take() {
        queued = false;
        boolean wanted = unwritten;
        unwritten = false;
        return wanted ? Optional.of(WallViewsText.write(views)) : Optional.empty();
    }

    private void write(Kept kept, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            // What the reader would set aside at the next start must not take the place of what it takes.
            if (bytes.length > BYTES_AT_MOST || text.lines().count() >= WallViewsText.MOST_LINES) {
                throw new IOException(bytes.length + " bytes of views");
            }
            kept.files().replace(kept.file(), bytes);
        } catch (IOException | FaultException refused) {
            LOG.log(Level.WARNING, "the views of the wall were not written", refused);
            synchronized (this) {
                unwritten = true;
                complaint = Optional.of(REFUSED);
            }
        }
    }
}
