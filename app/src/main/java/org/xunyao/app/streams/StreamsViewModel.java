package org.xunyao.app.streams;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Progress;
import org.xunyao.video.doctor.Step;

/// The workspace 画面 without its looks. JavaFX thread only.
public final class StreamsViewModel {
    /// The shorter stretch of the record, in days.
    public static final int WEEK = 7;

    /// The longer one.
    public static final int MONTH = 30;

    private static final Comparator<StreamLine> WORST_FIRST = Comparator.comparing(StreamLine::situation)
            .thenComparing(StreamLine::shop)
            .thenComparing(StreamLine::point);

    private final StreamPorts ports;
    private final Tasks tasks;
    private final Executor fx;
    private final StreamWords words;
    private final Map<CameraId, Diagnosis> found = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<StreamLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<Optional<StreamLine>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis =
            new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Examination>> examination =
            new ReadOnlyObjectWrapper<>(this, "examination", Optional.empty());
    private final ReadOnlyObjectWrapper<List<CameraDay>> history =
            new ReadOnlyObjectWrapper<>(this, "history", List.of());
    private final ReadOnlyObjectWrapper<Optional<Month>> month =
            new ReadOnlyObjectWrapper<>(this, "month", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private final ReadOnlyBooleanWrapper rating = new ReadOnlyBooleanWrapper(this, "rating", false);
    private final ReadOnlyIntegerWrapper bad = new ReadOnlyIntegerWrapper(this, "bad", 0);
    private final IntegerProperty days = new SimpleIntegerProperty(this, "days", WEEK);

    /// An examination that runs.
    ///
    /// @param steps so far
    public record Examination(StreamLine line, Job job, List<Step> steps) {}

    /// A month's rates.
    public record Month(YearMonth month, List<RateRow> rows) {}

    /// @param words in the person's language
    public StreamsViewModel(StreamPorts ports, Tasks tasks, StreamWords words) {
        this(ports, tasks, words, Fx.executor());
    }

    StreamsViewModel(StreamPorts ports, Tasks tasks, StreamWords words, Executor fx) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        this.fx = fx;
        days.subscribe(this::readHistory);
    }

    /// All cameras, the worst first.
    public ReadOnlyObjectProperty<List<StreamLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// How many need somebody.
    public ReadOnlyIntegerProperty badProperty() {
        return bad.getReadOnlyProperty();
    }

    /// The camera in front.
    public ReadOnlyObjectProperty<Optional<StreamLine>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the last examination of the camera in front came to.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    /// What is under way.
    public ReadOnlyObjectProperty<Optional<Examination>> examinationProperty() {
        return examination.getReadOnlyProperty();
    }

    /// The record of the camera in front over the last days.
    public ReadOnlyObjectProperty<List<CameraDay>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// How many days of it: {@link #WEEK} or {@link #MONTH}.
    public IntegerProperty daysProperty() {
        return days;
    }

    /// The rates that were read last.
    public ReadOnlyObjectProperty<Optional<Month>> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /// Whether the rates are in front.
    public ReadOnlyBooleanProperty ratingProperty() {
        return rating.getReadOnlyProperty();
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was done last, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What the person may do.
    public StreamPorts.Powers powers() {
        return ports.powers();
    }

    /// By what minutes are counted.
    public OnlineLimits limits() {
        return ports.limits();
    }

    /// Looks at all cameras again.
    public void refresh() {
        var now = new ArrayList<>(ports.lines().get());
        now.sort(WORST_FIRST);
        lines.set(List.copyOf(now));
        bad.set((int) now.stream().filter(line -> line.situation().bad()).count());
        chosen.get()
                .ifPresent(before -> now.stream()
                        .filter(line -> line.camera().equals(before.camera()))
                        .findFirst()
                        .ifPresent(line -> chosen.set(Optional.of(line))));
        if (chosen.get().isEmpty() && !now.isEmpty()) {
            choose(now.getFirst().camera());
        }
    }

    /// Puts a camera in front.
    public void choose(CameraId camera) {
        boolean same = chosen.get().filter(line -> line.camera().equals(camera)).isPresent();
        lines.get().stream()
                .filter(line -> line.camera().equals(camera))
                .findFirst()
                .ifPresent(line -> chosen.set(Optional.of(line)));
        if (!same) {
            told.set(Optional.empty());
            fault.set(Optional.empty());
            diagnosis.set(Optional.ofNullable(found.get(camera)));
            readHistory();
        }
    }

    /// Comes from elsewhere: puts a camera in front and examines it.
    public void open(CameraId camera) {
        rating.set(false);
        refresh();
        choose(camera);
        examine();
    }

    private void readHistory() {
        int asked = days.get();
        chosen.get().ifPresent(line -> {
            tasks.quietly(
                    "streams.history",
                    progress -> ports.history().last(line.camera(), asked),
                    read -> {
                        boolean still = chosen.get()
                                .filter(now -> now.camera().equals(line.camera()))
                                .isPresent();
                        if (still && days.get() == asked) {
                            history.set(read);
                        }
                    },
                    code -> fault.set(Optional.of(code)));
        });
    }

    /// Examines the camera in front, unless an examination runs.
    public void examine() {
        if (examination.get().isPresent() || chosen.get().isEmpty() || !powers().examine()) {
            return;
        }
        StreamLine line = chosen.get().orElseThrow();
        fault.set(Optional.empty());
        told.set(Optional.empty());
        Job job = tasks.run(
                words.of("doctor.task", line.name()),
                words.of("doctor.after"),
                progress -> ports.examine().examine(line.camera(), following(line, progress)),
                result -> {
                    found.put(line.camera(), result);
                    ended(line);
                    refresh();
                    readHistory();
                },
                code -> {
                    fault.set(Optional.of(code));
                    ended(line);
                });
        if (job.stateProperty().get() instanceof JobState.Running) {
            examination.set(Optional.of(new Examination(line, job, List.of())));
        }
    }

    private void ended(StreamLine line) {
        examination.set(Optional.empty());
        chosen.get()
                .filter(now -> now.camera().equals(line.camera()))
                .ifPresent(now -> diagnosis.set(Optional.ofNullable(found.get(line.camera()))));
    }

    private Progress following(StreamLine line, org.xunyao.ui.task.Progress progress) {
        return new Progress() {
            @Override
            public void step(Step step) {
                progress.say(words.proof(step));
                fx.execute(() -> took(line, step));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private void took(StreamLine line, Step step) {
        examination
                .get()
                .filter(now -> now.line().camera().equals(line.camera()))
                .ifPresent(now -> {
                    var steps = new ArrayList<>(now.steps());
                    steps.add(step);
                    examination.set(Optional.of(new Examination(now.line(), now.job(), List.copyOf(steps))));
                });
    }

    /// Ends what is under way.
    public void cancel() {
        examination.get().ifPresent(now -> now.job().cancel());
    }

    /// Makes the slip of the finding in front, in a folder that the person chooses.
    public void slip() {
        if (powers().slip() && diagnosis.get().orElse(null) instanceof Diagnosis.Ill ill) {
            ports.pick()
                    .get()
                    .ifPresent(folder -> file(
                            words.of("doctor.slip"),
                            progress ->
                                    words.of("slip.done", name(ports.papers().slip(ill, folder)))));
        }
    }

    /// Turns between cameras and rates.
    public void turn() {
        rating.set(!rating.get());
        if (rating.get() && month.get().isEmpty()) {
            read(ports.thisMonth().get());
        }
    }

    /// Goes to a month before or after, not beyond this one.
    public void month(int step) {
        month.get().ifPresent(now -> {
            YearMonth wanted = now.month().plusMonths(step);
            if (!wanted.isAfter(ports.thisMonth().get())) {
                read(wanted);
            }
        });
    }

    /// Writes the month in front into a folder that the person chooses.
    public void export() {
        if (powers().export() && month.get().isPresent()) {
            YearMonth wanted = month.get().orElseThrow().month();
            ports.pick()
                    .get()
                    .ifPresent(folder -> file(words.of("rates.task", StreamWords.month(wanted)), progress -> {
                        List<Path> files = ports.papers().rates(wanted, folder);
                        return words.of("rates.exported", name(files.getFirst()), name(files.getLast()));
                    }));
        }
    }

    private void read(YearMonth wanted) {
        tasks.quietly(
                "streams.rates",
                progress -> new Month(wanted, ports.rates().of(wanted)),
                read -> month.set(Optional.of(read)),
                code -> fault.set(Optional.of(code)));
    }

    private void file(String name, Work<String> work) {
        fault.set(Optional.empty());
        told.set(Optional.empty());
        tasks.run(name, "", work, sentence -> told.set(Optional.of(sentence)), code -> fault.set(Optional.of(code)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
