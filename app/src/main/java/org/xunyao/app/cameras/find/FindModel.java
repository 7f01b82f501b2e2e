package org.xunyao.app.cameras.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.device.FoundDevice;
import org.xunyao.video.device.MediaProfile;

/// Cameras found on the network without their looks. A password is kept only for as long as this stands,
/// and each is tried once. JavaFX thread only.
public final class FindModel {
    private static final String CODE = "FIND-";

    private final FindPorts ports;
    private final Tasks tasks;
    private final Names names;
    private final ObservableList<Finding> found = FXCollections.observableArrayList();
    private final ObservableList<Finding> readable = FXCollections.unmodifiableObservableList(found);
    private final ObjectProperty<Optional<Finding>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<List<Finding>> marked = new SimpleObjectProperty<>(this, "marked", List.of());
    private final ObjectProperty<Optional<Job>> job = new SimpleObjectProperty<>(this, "job", Optional.empty());
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    /// How its tasks are called.
    ///
    /// @param together of one login for several
    /// @param left what a cancel leaves behind
    public record Names(String search, String together, String left) {}

    /// @param ports run off the JavaFX thread
    public FindModel(FindPorts ports, Tasks tasks, Names names) {
        this.ports = ports;
        this.tasks = tasks;
        this.names = names;
    }

    /// Who answered, in the order of answering.
    public ObservableList<Finding> found() {
        return readable;
    }

    /// Who is looked at closely.
    public ObjectProperty<Optional<Finding>> selectedProperty() {
        return selected;
    }

    /// All that are marked, the one that is looked at closely among them.
    public ObjectProperty<List<Finding>> markedProperty() {
        return marked;
    }

    /// The search or the round of logins that goes on.
    public ObjectProperty<Optional<Job>> jobProperty() {
        return job;
    }

    /// A code that says what became of the last thing, or empty.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Another number each time something is known of one of them.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Calls out to the networks; those found before are forgotten.
    public void search() {
        cancel();
        found.clear();
        selected.set(Optional.empty());
        marked.set(List.of());
        told.set("");
        Job started = tasks.run(
                names.search(),
                names.left(),
                progress -> {
                    Map<String, String> known = ports.registered();
                    int networks = ports.search(
                            device -> tasks.quietly("found", none -> device, one -> add(one, known), code -> {}),
                            progress::cancelled);
                    progress.stopIfCancelled();
                    return networks;
                },
                networks -> ended(networks == 0 ? "NO-NETWORK" : "DONE"),
                this::failed);
        job.set(Optional.of(started));
    }

    private void add(FoundDevice device, Map<String, String> known) {
        found.add(new Finding(device, Optional.ofNullable(known.get(device.host()))));
        changes.set(changes.get() + 1);
    }

    private void ended(String code) {
        job.set(Optional.empty());
        told.set(CODE + code);
    }

    private void failed(String code) {
        job.set(Optional.empty());
        told.set(code);
    }

    /// Stops searching or signing in; who was found stays, and whose turn had not come is not asked.
    public void cancel() {
        job.get().ifPresent(Job::cancel);
        job.set(Optional.empty());
    }

    /// Signs in to a camera and reads its streams. The password is tried once.
    public void ask(Finding one, String user, String password) {
        one.device()
                .service()
                .ifPresentOrElse(
                        at -> {
                            switch (signed(at, user, password)) {
                                case Reading.Good(StreamAddress signed)
                                when one.refused(signed) -> trouble(one, SharedLogin.SAME_LOGIN);
                                case Reading.Good(StreamAddress signed) -> ask(one, signed);
                                case Reading.Refused _ -> trouble(one, CODE + "CREDENTIALS");
                            }
                        },
                        () -> trouble(one, CODE + "ELSEWHERE"));
    }

    private void ask(Finding one, StreamAddress at) {
        tasks.quietly(
                "ask", progress -> ports.ask(at), answer -> answered(one, at, answer), code -> trouble(one, code));
    }

    /// Signs in to several cameras with one login, each by itself and one after the other. A camera that
    /// refuses it is not asked again, nor another door of the same machine; the others are asked all the
    /// same. Those that were read already are left as they are.
    public void askAll(List<Finding> many, String user, String password) {
        List<Finding> able = many.stream().filter(Finding::canBeAsked).toList();
        if (able.isEmpty() || able.size() > SharedLogin.MOST) {
            told.set(CODE + (able.isEmpty() ? "NOBODY" : "TOO-MANY"));
            return;
        }
        cancel();
        told.set("");
        List<SharedLogin.Turn> turns = new ArrayList<>();
        for (Finding one : able) {
            switch (signed(one.device().service().orElseThrow(), user, password)) {
                case Reading.Good(StreamAddress at) when one.refused(at) -> one.fail(SharedLogin.SAME_LOGIN);
                case Reading.Good(StreamAddress at) -> {
                    one.await();
                    turns.add(new SharedLogin.Turn(one, at));
                }
                case Reading.Refused _ -> one.fail(CODE + "CREDENTIALS");
            }
        }
        changes.set(changes.get() + 1);
        if (!turns.isEmpty()) {
            job.set(Optional.of(round(turns)));
        }
    }

    private Job round(List<SharedLogin.Turn> turns) {
        var login = new SharedLogin(
                ports::ask,
                (turn, answer) -> tasks.quietly("answer", none -> answer, said -> told(turn, said), code -> {}));
        return tasks.run(
                names.together(),
                names.left(),
                progress -> login.go(turns, progress),
                asked -> roundEnded(turns, asked),
                this::failed);
    }

    private void told(SharedLogin.Turn turn, SharedLogin.Answer answer) {
        switch (answer) {
            case SharedLogin.Answer.Said(DeviceAnswer<DeviceFacts> said) -> answered(turn.one(), turn.at(), said);
            case SharedLogin.Answer.Spared(String code) -> trouble(turn.one(), code);
        }
    }

    private void roundEnded(List<SharedLogin.Turn> turns, Set<Finding> asked) {
        // A round that was stopped ends late, beside a search that has begun since.
        if (job.get()
                .filter(now -> now.stateProperty().get() instanceof JobState.Running)
                .isEmpty()) {
            job.set(Optional.empty());
        }
        turns.stream()
                .map(SharedLogin.Turn::one)
                .filter(one -> !asked.contains(one))
                .forEach(one -> one.fail(CODE + "NOT-ASKED"));
        changes.set(changes.get() + 1);
    }

    private static Reading signed(StreamAddress at, String user, String password) {
        String who = user.isEmpty() ? "" : coded(user) + ":" + coded(password) + "@";
        return StreamAddress.read("http://" + who + at.host() + ":" + at.port() + at.path());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void answered(Finding one, StreamAddress at, DeviceAnswer<DeviceFacts> answer) {
        answer.got().ifPresent(facts -> one.read(at, facts));
        answer.refusal().ifPresent(fault -> {
            one.fail(CODE + fault);
            if (fault == DeviceFault.WRONG_PASSWORD) {
                one.refuse(at);
            }
        });
        changes.set(changes.get() + 1);
    }

    private void trouble(Finding one, String code) {
        one.fail(code);
        changes.set(changes.get() + 1);
    }

    /// Takes a camera into what would be entered.
    ///
    /// @param text what the person typed
    public void choose(Finding one, Typed text, MediaProfile main, Optional<MediaProfile> sub) {
        String code = one.registered().orElse(text.code().strip());
        boolean fresh = one.registered().isEmpty();
        if (!CameraEntry.isCode(code)
                || (fresh && (text.shop().isBlank() || text.place().isBlank()))) {
            told.set(CODE + "MISSING");
            return;
        }
        if (main.stream().isEmpty()) {
            told.set(CODE + "STREAM");
            return;
        }
        if (found.stream()
                .filter(other -> other != one)
                .flatMap(other -> other.chosen().stream())
                .anyMatch(other -> other.code().equals(code))) {
            told.set(CODE + "TWICE");
            return;
        }
        one.service().ifPresent(service -> {
            one.choose(new Chosen(
                    code,
                    text.shop().strip(),
                    text.place().strip(),
                    one.device().hardware(),
                    service,
                    main,
                    sub.filter(small -> small.stream().isPresent())));
            told.set("");
            changes.set(changes.get() + 1);
        });
    }

    /// What a person typed of a camera.
    public record Typed(String code, String shop, String place) {}

    /// Leaves a camera out again.
    public void drop(Finding one) {
        one.choose(null);
        changes.set(changes.get() + 1);
    }

    /// Those that would be entered.
    public List<Chosen> chosen() {
        return found.stream().flatMap(one -> one.chosen().stream()).toList();
    }

    /// Plans what would be entered.
    public void plan(Consumer<ImportPlan> shown) {
        List<Chosen> all = chosen();
        if (all.isEmpty()) {
            told.set(CODE + "NONE");
        } else {
            tasks.quietly("plan", progress -> ports.plan(all), shown, this::failed);
        }
    }
}
