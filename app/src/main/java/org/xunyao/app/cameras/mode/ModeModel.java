package org.xunyao.app.cameras.mode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.Saved;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.registry.mode.ModeLack;
import org.xunyao.registry.mode.ModeProof;
import org.xunyao.registry.mode.ModeSet;
import org.xunyao.registry.mode.ModeStanding;
import org.xunyao.ui.task.Tasks;

/// The mode of one camera as it is looked at and set.
public final class ModeModel {
    private final CameraCode camera;
    private final ModePorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EvidenceMode>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Nothing());

    /// What is known of the camera.
    ///
    /// @param entries the newest first
    public record Page(ModeStanding standing, List<ModeEntry> entries) {
        /// Copies the list.
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// What became of it.
    public sealed interface Told {
        /// Nothing yet.
        record Nothing() implements Told {}

        /// It is on its way to the disk.
        record Saving() implements Told {}

        /// It is on the disk.
        record Done(Saved<ModeEntry> saved) implements Told {}

        /// It was refused for these reasons.
        record Lacking(List<ModeLack> lacks) implements Told {
            /// Copies the list.
            public Lacking {
                lacks = List.copyOf(lacks);
            }
        }

        /// It could not be read or saved.
        record Failed(String code) implements Told {}
    }

    ModeModel(CameraCode camera, ModePorts ports, Tasks tasks) {
        this.camera = camera;
        this.ports = ports;
        this.tasks = tasks;
    }

    /// Which camera it is.
    public CameraCode camera() {
        return camera;
    }

    /// What is known of it; nothing until it is read.
    public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The mode whose form is open.
    public ReadOnlyObjectProperty<Optional<EvidenceMode>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What became of it.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether the person may set a mode.
    public boolean offered() {
        return ports.offered();
    }

    /// The name of whoever set one.
    String name(String actor) {
        return ports.name(actor);
    }

    /// Reads it anew.
    public void refresh() {
        tasks.quietly(
                "mode",
                progress -> ports.standing(camera).map(now -> new Page(now, ports.history(camera))),
                page::set,
                code -> told.set(new Told.Failed(code)));
    }

    /// Whether a mode's button is on: it is another one than what was set, and nothing of the camera is missing.
    public boolean isOpen(EvidenceMode mode) {
        return page.get()
                .filter(now -> now.standing().chosen() != mode
                        && now.standing().closed(mode).isEmpty())
                .isPresent();
    }

    /// Opens the form of a mode; one that is closed changes nothing.
    public void choose(EvidenceMode mode) {
        if (offered() && isOpen(mode) && !(told.get() instanceof Told.Saving)) {
            told.set(new Told.Nothing());
            chosen.set(Optional.of(mode));
        }
    }

    /// Sets the mode whose form is open.
    ///
    /// @param named what the person wrote, by kind
    public void set(Map<ModeProof, String> named, String why) {
        if (chosen.get().isEmpty() || told.get() instanceof Told.Saving) {
            return;
        }
        EvidenceMode mode = chosen.get().orElseThrow();
        Map<ModeProof, String> words = new EnumMap<>(ModeProof.class);
        words.putAll(named);
        told.set(new Told.Saving());
        tasks.quietly(
                "mode",
                progress -> ports.set(camera, mode, words, why),
                this::answered,
                code -> told.set(new Told.Failed(code)));
    }

    private void answered(ModeSet answer) {
        switch (answer) {
            case ModeSet.Done done -> {
                chosen.set(Optional.empty());
                told.set(new Told.Done(done.saved()));
                refresh();
            }
            case ModeSet.Refused refused -> told.set(new Told.Lacking(refused.lacks()));
        }
    }
}
