package org.xunyao.app.backup.restore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.parts.Errand;
import org.xunyao.app.backup.parts.TypedFolder;
import org.xunyao.app.backup.restore.RestorePorts.Bringing;
import org.xunyao.ui.task.Tasks;

/// The way back without its looks: choose, unlock, copy and compare, confirm, swap. JavaFX thread only.
public final class RestoreModel {
    private final RestorePorts ports;
    private final BackupWords words;
    private final Tasks tasks;
    private final Runnable left;
    private final Errand copying;
    private final ObservableList<BackupCopy> copies = FXCollections.observableArrayList();
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty confirmation = new SimpleStringProperty(this, "confirmation", "");
    private final BooleanProperty replay = new SimpleBooleanProperty(this, "replay", true);
    private final BooleanProperty another = new SimpleBooleanProperty(this, "another", false);
    private final BooleanProperty recovery = new SimpleBooleanProperty(this, "recovery", false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyObjectWrapper<RestoreStep> step =
            new ReadOnlyObjectWrapper<>(this, "step", RestoreStep.CHOOSE);
    private final ReadOnlyObjectWrapper<Optional<BackupCopy>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Brought>> brought =
            new ReadOnlyObjectWrapper<>(this, "brought", Optional.empty());
    private final ReadOnlyObjectWrapper<String> message = new ReadOnlyObjectWrapper<>(this, "message", "");
    private int tries;

    /// @param left called when the person leaves without having swapped anything
    public RestoreModel(RestorePorts ports, BackupWords words, Tasks tasks, Runnable left) {
        this.ports = ports;
        this.words = words;
        this.tasks = tasks;
        this.left = left;
        this.copying = new Errand(tasks);
        copying.faultProperty().subscribe(code -> code.ifPresent(this::failed));
    }

    /// The step in front.
    public ReadOnlyObjectProperty<RestoreStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is wrong, in words; empty if nothing is.
    public ReadOnlyObjectProperty<String> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The copies of the folder.
    public ObservableList<BackupCopy> copies() {
        return FXCollections.unmodifiableObservableList(copies);
    }

    /// Which of them.
    public ReadOnlyObjectProperty<Optional<BackupCopy>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The folder as typed.
    public StringProperty folderProperty() {
        return folder;
    }

    /// Whether what was saved after the backup comes along.
    public BooleanProperty replayProperty() {
        return replay;
    }

    /// Whether another station's copy is meant.
    public BooleanProperty anotherProperty() {
        return another;
    }

    /// Whether the recovery key is used.
    public BooleanProperty recoveryProperty() {
        return recovery;
    }

    /// Whether a folder is being read or a key tried.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Copying and comparing.
    public Errand copying() {
        return copying;
    }

    /// What was brought back and compared.
    public ReadOnlyObjectProperty<Optional<Brought>> broughtProperty() {
        return brought.getReadOnlyProperty();
    }

    /// The word as typed.
    public StringProperty confirmationProperty() {
        return confirmation;
    }

    /// Begins anew.
    ///
    /// @param place the folder in which copies are looked for
    /// @param copy chosen already, if any
    public void begin(String place, Optional<BackupCopy> copy) {
        step.set(RestoreStep.CHOOSE);
        message.set("");
        confirmation.set("");
        brought.set(Optional.empty());
        folder.set(place);
        chosen.set(copy);
        look();
    }

    /// Lets the person choose the folder by the system's dialogue.
    public void pick() {
        ports.pick().get().ifPresent(picked -> {
            folder.set(picked.toString());
            chosen.set(Optional.empty());
            look();
        });
    }

    /// Reads the copies of the typed folder.
    public void look() {
        Optional<Path> place = TypedFolder.of(folder.get());
        if (place.isEmpty()) {
            copies.clear();
            choose(Optional.empty());
            message.set(folder.get().isBlank() ? "" : words.of("choose.path"));
            return;
        }
        quietly("restore.list", () -> ports.shelf().list(place.get()), this::listed);
    }

    private void listed(List<BackupCopy> found) {
        Optional<String> before = chosen.get().map(BackupCopy::id);
        copies.setAll(found);
        choose(found.stream()
                .filter(copy -> before.filter(copy.id()::equals).isPresent())
                .findFirst()
                .or(() ->
                        found.stream().filter(copy -> copy.proof().isPresent()).findFirst()));
        message.set(found.isEmpty() ? words.of("choose.none") : "");
    }

    /// Takes a copy.
    public void choose(Optional<BackupCopy> copy) {
        chosen.set(copy);
    }

    /// Goes on to what opens the chosen copy.
    public void unlock() {
        if (chosen.get().isPresent()) {
            message.set("");
            tries = 0;
            step.set(RestoreStep.UNLOCK);
        }
    }

    /// Tries the passphrase or the recovery key, then copies.
    ///
    /// @param secret is wiped
    public void open(char[] secret) {
        Optional<Path> place = TypedFolder.of(folder.get());
        if (busy.get() || place.isEmpty() || chosen.get().isEmpty() || secret.length == 0) {
            Arrays.fill(secret, '\0');
            message.set(secret.length == 0 ? words.of("unlock.empty") : message.get());
            return;
        }
        String id = chosen.get().get().id();
        boolean paper = recovery.get();
        quietly(
                "restore.unlock",
                () -> {
                    try {
                        return ports.unlock().open(place.get(), id, secret, paper);
                    } finally {
                        Arrays.fill(secret, '\0');
                    }
                },
                this::answered);
    }

    private void answered(RestorePorts.Key key) {
        switch (key) {
            case RestorePorts.Key.Fits fits -> copy(fits.bringing());
            case RestorePorts.Key.Wrong _ ->
                message.set(words.of(recovery.get() ? "unlock.wrong.recovery" : "unlock.wrong", "" + ++tries));
            case RestorePorts.Key.Mistyped typed ->
                message.set(
                        typed.group() > 0
                                ? words.of("unlock.mistyped", Integer.toString(typed.group()))
                                : words.of("unlock.length"));
        }
    }

    private void copy(Bringing bringing) {
        message.set("");
        step.set(RestoreStep.COPY);
        boolean on = replay.get();
        boolean other = another.get();
        copying.begin(
                words.of("copy.task"),
                words.of("copy.after"),
                progress -> bringing.bring(on, other, words.steps(progress, BackupPhase.UNPACK)),
                found -> {
                    brought.set(Optional.of(found));
                    confirmation.set("");
                    step.set(RestoreStep.CONFIRM);
                },
                () -> {
                    message.set(words.of("copy.stopped"));
                    step.set(RestoreStep.CHOOSE);
                });
    }

    private void failed(String code) {
        message.set(words.texts().fault(code));
        step.set(RestoreStep.CHOOSE);
    }

    /// Whether the word is typed as it must be.
    public boolean confirmed() {
        return confirmation.get().strip().equalsIgnoreCase(words.of("confirm.word"));
    }

    /// Writes down that it was asked for, then swaps and starts again.
    public void swap() {
        Optional<Brought> ready = brought.get();
        if (ready.isEmpty() || busy.get()) {
            return;
        }
        if (!confirmed()) {
            message.set(words.of("confirm.wrong", words.of("confirm.word")));
            return;
        }
        quietly(
                "restore.asked",
                () -> {
                    ports.asked().note(ready.get().copy());
                    return true;
                },
                noted -> {
                    message.set("");
                    step.set(RestoreStep.SWAP);
                    ports.swap().run();
                });
    }

    /// One step back; leaves from the first. What was copied beside the data is removed.
    public void back() {
        message.set("");
        switch (step.get()) {
            case CHOOSE -> left.run();
            case UNLOCK -> step.set(RestoreStep.CHOOSE);
            case COPY -> copying.cancel();
            case CONFIRM -> {
                brought.set(Optional.empty());
                step.set(RestoreStep.CHOOSE);
                quietly(
                        "restore.discard",
                        () -> {
                            ports.discard().run();
                            return true;
                        },
                        gone -> {});
            }
            case SWAP -> {
                // There is no way back while folders are renamed.
            }
        }
    }

    private <R> void quietly(String name, Supplier<R> work, Consumer<R> done) {
        busy.set(true);
        tasks.quietly(
                name,
                progress -> work.get(),
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                code -> {
                    busy.set(false);
                    message.set(words.texts().fault(code));
                });
    }
}
