package org.xunyao.app.cases;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.evidence.TakingRecord.Way;
import org.xunyao.evidence.TakingRecord.What;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;

/// A file on its way into the evidence of one matter: what is typed about it, and how far it is sealed.
public final class IntakeModel {
    /// The fields in the order of the form.
    public static final List<String> FIELDS = List.of("path", "provider", "device", "time", "offset");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Matter matter;
    private final CasePorts.Intake port;
    private final Tasks tasks;
    private final Consumer<Saved<?>> sealed;
    private final Map<String, StringProperty> words = new HashMap<>();
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(this, "what", What.RECORDING);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.RECORDER);
    private final ReadOnlyObjectWrapper<Optional<String>> flaw =
            new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());

    /// @param sealed gets what was saved, on the JavaFX thread
    IntakeModel(Matter matter, CasePorts.Intake port, Tasks tasks, Consumer<Saved<?>> sealed) {
        this.matter = matter;
        this.port = port;
        this.tasks = tasks;
        this.sealed = sealed;
        FIELDS.forEach(field -> words.put(field, new SimpleStringProperty(this, field, "")));
    }

    /// Words of a field of {@link #FIELDS}.
    public StringProperty words(String field) {
        return words.computeIfAbsent(field, name -> new SimpleStringProperty(this, name, ""));
    }

    /// What it is.
    public ObjectProperty<What> whatProperty() {
        return what;
    }

    /// Where it comes from.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// The field that cannot be taken as it is.
    public ReadOnlyObjectProperty<Optional<String>> flawProperty() {
        return flaw.getReadOnlyProperty();
    }

    /// The code of the fault that ended the last try.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The work under way or just ended.
    public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Whether bytes are being sealed.
    public boolean busy() {
        return job.get()
                .map(one -> one.stateProperty().get() instanceof JobState.Running)
                .orElse(false);
    }

    /// Begins to seal, if the form can be taken.
    ///
    /// @param name of the task, as the person reads it
    /// @param afterCancel what a cancel leaves behind
    public void submit(String name, String afterCancel) {
        if (busy()) {
            return;
        }
        fault.set(Optional.empty());
        flaw.set(firstFlaw());
        if (flaw.get().isPresent()) {
            return;
        }
        Path file = path().orElseThrow();
        TakingRecord taking = taking(file);
        job.set(Optional.of(tasks.run(
                name,
                afterCancel,
                progress -> port.seal(matter, file, taking, progress),
                this::done,
                code -> fault.set(Optional.of(code)))));
    }

    /// Asks the work to stop; nothing of the file is kept then.
    public void cancel() {
        job.get().ifPresent(Job::cancel);
    }

    private void done(Saved<?> saved) {
        FIELDS.forEach(field -> words(field).set(""));
        sealed.accept(saved);
    }

    private Optional<String> firstFlaw() {
        boolean recorder = way.get() == Way.RECORDER;
        if (!path().map(IntakeModel::name).map(TakingRecord::isFileName).orElse(false)) {
            return Optional.of("path");
        }
        if (said("provider").isEmpty() && way.get() != Way.SCENE) {
            return Optional.of("provider");
        }
        if (time().isEmpty() && (recorder || !said("time").isEmpty())) {
            return Optional.of("time");
        }
        if (offset().isEmpty() && (recorder || !said("offset").isEmpty())) {
            return Optional.of("offset");
        }
        return FIELDS.stream()
                .filter(field -> !field.equals("path") && said(field).length() > TakingRecord.MOST)
                .findFirst();
    }

    private TakingRecord taking(Path file) {
        return new TakingRecord(name(file), what.get(), way.get(), said("provider"), said("device"), time(), offset());
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(said("path")));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> time() {
        try {
            return Optional.of(LocalDateTime.parse(said("time"), TIME)).filter(TakingRecord::isTime);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Long> offset() {
        try {
            return Optional.of(Long.valueOf(said("offset"))).filter(TakingRecord::isAhead);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private String said(String field) {
        return words(field).get().strip();
    }
}
