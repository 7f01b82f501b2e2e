package org.xunyao.app.backup.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// The shelf in the folder that a person chose, which may change while the program runs. The choice lies in
/// `backup.properties` of the data folder. Safe for use by many threads.
public final class ChosenShelf implements BackupShelf {
    private static final String KEY = "target";
    private static final long BYTES_AT_MOST = 64 << 10;

    private final Path settings;
    private final DurableFiles files;
    private final Function<Path, BackupShelf> makers;
    private final AtomicReference<Optional<BackupShelf>> chosen = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<BackupPhase>> running = new AtomicReference<>(Optional.empty());

    /// Reads the choice.
    ///
    /// @param settings `backup.properties`; may be missing
    /// @param files write it
    /// @param makers make the shelf of a folder; may refuse with a `FaultException`
    public ChosenShelf(Path settings, DurableFiles files, Function<Path, BackupShelf> makers) {
        this.settings = settings;
        this.files = files;
        this.makers = makers;
        chosen.set(read(settings).flatMap(this::made));
    }

    /// A store that cannot be backed up says so elsewhere; it must not keep the program from starting.
    private Optional<BackupShelf> made(Path folder) {
        try {
            return Optional.of(makers.apply(folder));
        } catch (FaultException unable) {
            System.getLogger(ChosenShelf.class.getName())
                    .log(System.Logger.Level.WARNING, "no backups of this store", unable);
            return Optional.empty();
        }
    }

    /// Chooses a folder from now on; the copies on the former one stay as they are.
    ///
    /// @throws FaultException `BACKUP-TARGET` if nothing can be written there; `BACKUP-DISK` if the
    ///     choice was not written down; then the former one holds
    public void choose(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new FaultException("BACKUP-TARGET", "the target is not there or cannot be written to");
        }
        BackupShelf shelf = makers.apply(folder);
        var lines = new Properties();
        lines.setProperty(KEY, folder.toString());
        var text = new StringWriter();
        try {
            lines.store(text, null);
            files.replace(settings, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "backup.properties", refused);
        }
        chosen.set(Optional.of(shelf));
    }

    /// What is being made just now.
    public Optional<BackupPhase> running() {
        return running.get();
    }

    @Override
    public BackupCopy make(BackupSteps steps) {
        try {
            return shelf().make((phase, done, total) -> {
                running.set(Optional.of(phase));
                return steps.stopsAfter(phase, done, total);
            });
        } finally {
            running.set(Optional.empty());
        }
    }

    @Override
    public Reach ship(BackupSteps steps) {
        return shelf().ship(steps);
    }

    @Override
    public List<BackupCopy> list() {
        return chosen.get().map(BackupShelf::list).orElse(List.of());
    }

    @Override
    public Target target() {
        return chosen.get().map(BackupShelf::target).orElseGet(() -> new Target("", false, false, 0, Optional.empty()));
    }

    private BackupShelf shelf() {
        return chosen.get().orElseThrow(() -> new FaultException("BACKUP-UNSET", "no target was chosen"));
    }

    private static Optional<Path> read(Path settings) {
        try {
            if (!Files.isRegularFile(settings) || Files.size(settings) > BYTES_AT_MOST) {
                return Optional.empty();
            }
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(settings)));
            return Optional.ofNullable(lines.getProperty(KEY))
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }
}
