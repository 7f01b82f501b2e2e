package org.xunyao.app.audit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.access.audit.AuditAppraisal.Appraised;
import org.xunyao.access.audit.AuditDesk.Watch;
import org.xunyao.access.audit.CheckpointDesk.Made;
import org.xunyao.access.audit.export.AuditExporting.Exported;
import org.xunyao.app.audit.AuditPorts.Anchorage;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;

/// What is done with the chain as a whole: the check, checkpoints, the export, the sheet of paper. JavaFX
/// thread only.
public final class ChainModel {
    private final AuditPorts ports;
    private final AuditWords words;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Anchorage>> anchorage =
            new ReadOnlyObjectWrapper<>(this, "anchorage", Optional.empty());
    private final Errand<Appraised> checking;
    private final Errand<Made> making;
    private final Errand<Saved<Exported>> exporting;
    private final Errand<Path> printing;
    private final StringProperty target = new SimpleStringProperty(this, "target", "");

    ChainModel(AuditPorts ports, AuditWords words, Tasks tasks) {
        this.ports = ports;
        this.words = words;
        this.tasks = tasks;
        this.checking = new Errand<>(tasks);
        this.making = new Errand<>(tasks);
        this.exporting = new Errand<>(tasks);
        this.printing = new Errand<>(tasks);
    }

    /// The newest checkpoint and the anchors, once they are read.
    public ReadOnlyObjectProperty<Optional<Anchorage>> anchorageProperty() {
        return anchorage.getReadOnlyProperty();
    }

    /// The whole check.
    public Errand<Appraised> checking() {
        return checking;
    }

    /// Making a checkpoint.
    public Errand<Made> making() {
        return making;
    }

    /// The export.
    public Errand<Saved<Exported>> exporting() {
        return exporting;
    }

    /// The sheet of paper.
    public Errand<Path> printing() {
        return printing;
    }

    /// Where the export goes; the sheet goes into the same folder.
    public StringProperty targetProperty() {
        return target;
    }

    /// Checks everything from the first link on.
    void check() {
        checking.begin(
                words.of("check.task"),
                words.of("check.cancelled"),
                progress -> ports.check().check(watch(progress)));
    }

    /// Makes a checkpoint now.
    public void make() {
        making.begin(words.of("make.task"), "", progress -> ports.make().make(), made -> refresh());
    }

    /// Writes everything to the file that is typed.
    public void export() {
        typed().ifPresent(file -> exporting.begin(
                words.of("export.task"),
                words.of("export.cancelled"),
                progress -> ports.export().export(file, watch(progress))));
    }

    /// Signs the head and writes the sheet beside the file that is typed.
    public void print() {
        typed().ifPresent(file -> printing.begin(
                words.of("sheet.task"),
                "",
                progress -> ports.sheet().print(file.toAbsolutePath().resolveSibling("")),
                printed -> refresh()));
    }

    /// Reads the newest checkpoint anew.
    void refresh() {
        tasks.quietly(
                "audit.anchors",
                progress -> ports.newest().anchorage(),
                now -> anchorage.set(Optional.of(now)),
                code -> {});
    }

    private static Watch watch(Progress progress) {
        return (links, of) -> {
            progress.stopIfCancelled();
            progress.at(links, Math.max(1, of));
        };
    }

    private Optional<Path> typed() {
        String typed = target.get().strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
