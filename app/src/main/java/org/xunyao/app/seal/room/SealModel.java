package org.xunyao.app.seal.room;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealStanding;
import org.xunyao.ui.task.Tasks;

/// The room of the seal without its looks. JavaFX thread only.
public final class SealModel {
    private final SealPorts ports;
    private final Tasks tasks;
    private final StringProperty key = new SimpleStringProperty(this, "key", "");
    private final StringProperty picture = new SimpleStringProperty(this, "picture", "");
    private final StringProperty anchors = new SimpleStringProperty(this, "anchors", "");
    private final ObjectProperty<Optional<OffReason>> reason =
            new SimpleObjectProperty<>(this, "reason", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SealStanding>> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Saved<?>>> saved =
            new ReadOnlyObjectWrapper<>(this, "saved", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper(this, "unkept", false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

    /// @param ports asked off the JavaFX thread
    public SealModel(SealPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// The sample page.
    ///
    /// @param png its picture
    /// @param shows whose picture
    public record Page(byte[] png, Shows shows) {}

    /// Whose picture a sample page shows.
    public enum Shows {
        /// None is set.
        NONE,
        /// The one that is set.
        SET,
        /// One that is chosen and not set yet.
        TRIED
    }

    /// What is asked.
    public SealPorts ports() {
        return ports;
    }

    /// The key file as typed.
    public StringProperty keyProperty() {
        return key;
    }

    /// The file of the picture as typed.
    public StringProperty pictureProperty() {
        return picture;
    }

    /// The file of trusted certificates as typed.
    public StringProperty anchorsProperty() {
        return anchors;
    }

    /// Why the seal is switched off; nobody has chosen at first.
    public ObjectProperty<Optional<OffReason>> reasonProperty() {
        return reason;
    }

    /// How the seal stands, once it was looked at.
    public ReadOnlyObjectProperty<Optional<SealStanding>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// The sample page, once it was set.
    public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The last change of this person that is on the disk.
    public ReadOnlyObjectProperty<Optional<Saved<?>>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether the last change of this person was not kept.
    public ReadOnlyBooleanProperty unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    /// Whether something is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Looks again and sets the sample page with the picture that is set.
    public void refresh() {
        fault.set(Optional.empty());
        look();
    }

    private void look() {
        tasks.quietly("seal.look", progress -> ports.look(), this::stands, this::failed);
    }

    private void stands(SealStanding now) {
        standing.set(Optional.of(now));
        sample(Optional.empty(), now.picture().isPresent() ? Shows.SET : Shows.NONE);
    }

    private void sample(Optional<Path> file, Shows shows) {
        tasks.quietly(
                "seal.sample",
                progress -> new Page(ports.sample(file), shows),
                made -> page.set(Optional.of(made)),
                this::failed);
    }

    /// Shows the typed picture on the sample page and sets nothing.
    public void tryPicture() {
        fault.set(Optional.empty());
        typed(picture).ifPresent(file -> sample(Optional.of(file), Shows.TRIED));
    }

    /// Sets the typed key file.
    ///
    /// @param password taken over; wiped whatever happens
    public void setKey(char[] password) {
        Optional<Path> file = busy.get() ? Optional.empty() : typed(key);
        if (file.isEmpty()) {
            Arrays.fill(password, '\0');
            return;
        }
        change(() -> ports.certificate(file.get(), password), key);
    }

    /// Sets the typed picture.
    public void setPicture() {
        typed(picture).ifPresent(file -> change(() -> ports.picture(file), picture));
    }

    /// Sets the typed trusted certificates.
    public void setAnchors() {
        typed(anchors).ifPresent(file -> change(() -> ports.anchors(file), anchors));
    }

    /// Switches the seal off for the chosen reason.
    public void off() {
        reason.get().ifPresent(why -> change(() -> ports.off(why), new SimpleStringProperty()));
    }

    private void change(Supplier<Saved<?>> work, StringProperty done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(Optional.empty());
        saved.set(Optional.empty());
        unkept.set(false);
        tasks.quietly(
                "seal.change",
                progress -> work.get(),
                row -> {
                    busy.set(false);
                    done.set("");
                    reason.set(Optional.empty());
                    saved.set(Optional.of(row));
                    look();
                },
                code -> {
                    failed(code);
                    unkept.set(true);
                });
    }

    private void failed(String code) {
        busy.set(false);
        fault.set(Optional.of(code));
    }

    private Optional<Path> typed(StringProperty field) {
        String name = field.get().strip();
        try {
            if (!name.isEmpty()) {
                return Optional.of(Path.of(name));
            }
        } catch (InvalidPathException noPath) {
            // Said like a file that is not there.
        }
        fault.set(Optional.of("SEAL-FILE"));
        return Optional.empty();
    }
}
