package org.xunyao.app.patrol;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.patrol.pane.CoveragePane;
import org.xunyao.app.patrol.pane.CoverageRow;
import org.xunyao.app.patrol.pane.SequencePane;
import org.xunyao.app.patrol.reading.ReadingPane;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.pane.FindPane;
import org.xunyao.app.wall.pane.NamePane;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.patrol.CoverageDesk.Judged;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.wall.NamedView;

/// What opens over the wall for a patrol, one at a time: what can be patrolled, a sequence, the coverage.
/// Esc or a click beside it takes it away.
public final class PatrolPanes extends StackPane {
    private final PatrolModel model;
    private final WallViewModel wall;
    private final PatrolWords words;
    private final Outside outside;
    private final Tasks tasks;
    private final ReadingDoors readings;
    private Runnable closed = () -> {};
    private List<PatrolSequence> sequences = List.of();
    private @Nullable PatrolSequence deleted;
    private @Nullable FindPane<Choice> choices;

    /// What lies outside of the window's pictures.
    ///
    /// @param save lets the person choose where a file of that name goes
    /// @param export writes it there; says the code of what kept it from it
    public record Outside(Clock clock, Function<String, Optional<Path>> save, Writer export) {}

    /// Writes a file.
    public interface Writer {
        /// Writes it whole or throws a {@link org.xunyao.kernel.FaultException}.
        void write(Path place, byte[] bytes);
    }

    /// What can be patrolled.
    private record Choice(String name, List<PatrolStop> stops, boolean byRisk, Optional<PatrolSequence> sequence) {}

    /// @param wall whose cameras these are
    public PatrolPanes(PatrolModel model, WallViewModel wall, PatrolWords words, Outside outside, Tasks tasks) {
        this.model = model;
        this.wall = wall;
        this.words = words;
        this.outside = outside;
        this.tasks = tasks;
        this.readings = new ReadingDoors(model, words, tasks, pane -> open(pane, Pos.TOP_CENTER));
        getStyleClass().add("wall-over");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void closed(Runnable then) {
        closed = then;
    }

    /// Whether the key was for the panes themselves; then it is done.
    boolean take(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            return true;
        }
        if (event.getCode() == KeyCode.G && getChildren().stream().anyMatch(ReadingPane.class::isInstance)) {
            readings.agreement();
            return true;
        }
        return event.getCode() == KeyCode.F7 || event.getCode() == KeyCode.F9;
    }

    private void close() {
        getChildren().clear();
        setVisible(false);
        closed.run();
    }

    private void open(Region pane, Pos place) {
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(pane, place);
        getChildren().setAll(List.of(pane));
        setVisible(true);
    }

    /// What can be patrolled.
    void start() {
        Texts texts = words.texts();
        deleted = null;
        var foot = texts.of(model.ports().arranges() ? "start.keys" : "start.keys.looking");
        var pane = new FindPane<Choice>(
                new FindPane.Words(texts.of("start.title"), texts.of("start.prompt"), texts.of("start.none"), foot),
                this::rows,
                choice -> go(choice, choice.byRisk()),
                this::key);
        choices = pane;
        open(pane, Pos.TOP_LEFT);
        pane.enter();
        reload();
    }

    private void reload() {
        tasks.quietly(
                "patrol sequences",
                progress -> model.ports().sequences().all(),
                all -> {
                    sequences = all;
                    refresh();
                },
                this::say);
    }

    private void refresh() {
        FindPane<Choice> pane = choices;
        if (pane != null) {
            pane.refresh();
        }
    }

    private void say(String code) {
        FindPane<Choice> pane = choices;
        if (pane != null) {
            pane.say(words.texts().fault(code));
        }
    }

    private List<FindPane.Row<Choice>> rows() {
        Texts texts = words.texts();
        List<CameraId> all = wall.cameras().stream().map(camera -> camera.id()).toList();
        List<CameraId> placed =
                wall.plan().places().stream().flatMap(Optional::stream).toList();
        List<CameraId> unseen = model.unseen(all);
        var rows = new ArrayList<FindPane.Row<Choice>>();
        rows.add(row(texts.of("patrol.risk"), all, true));
        rows.add(row(texts.of("start.placed"), placed, false));
        rows.add(row(texts.of("start.unseen", model.ports().rules().unseenDays()), unseen, false));
        sequences.forEach(kept -> rows.add(new FindPane.Row<>(
                new Choice(kept.name(), kept.stops(), false, Optional.of(kept)),
                kept.name(),
                texts.of("start.sequence", Texts.figure(kept.stops().size())))));
        return rows;
    }

    private FindPane.Row<Choice> row(String name, List<CameraId> cameras, boolean byRisk) {
        var choice = new Choice(name, model.stops(cameras), byRisk, Optional.empty());
        return new FindPane.Row<>(choice, name, words.texts().of("start.cameras", Texts.figure(cameras.size())));
    }

    private void go(Choice choice, boolean byRisk) {
        FindPane<Choice> pane = choices;
        if (choice.stops().isEmpty() && pane != null) {
            pane.say(words.texts().of("start.empty"));
            return;
        }
        close();
        model.start(choice.name(), choice.stops(), byRisk);
    }

    private boolean key(KeyEvent event, Optional<Choice> chosen) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            chosen.ifPresent(choice -> go(choice, true));
            return true;
        }
        if (!model.ports().arranges()) {
            return false;
        }
        Optional<PatrolSequence> sequence = chosen.flatMap(Choice::sequence);
        switch (event.getCode()) {
            case INSERT -> chosen.ifPresent(choice -> name(choice.stops()));
            case F2 -> sequence.ifPresent(this::edit);
            case DELETE -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                sequence.ifPresent(this::delete);
            }
            case Z -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                restore();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void delete(PatrolSequence sequence) {
        write(() -> model.ports().sequences().delete(sequence.id()), () -> {
            deleted = sequence;
            words("start.deleted", sequence);
        });
    }

    private void restore() {
        PatrolSequence back = deleted;
        if (back != null) {
            write(() -> model.ports().sequences().save(back), () -> {
                deleted = null;
                words("start.restored", back);
            });
        }
    }

    private void words(String key, PatrolSequence sequence) {
        FindPane<Choice> pane = choices;
        if (pane != null) {
            pane.say(words.texts().of(key, sequence.name()));
        }
    }

    private void write(Runnable work, Runnable then) {
        tasks.quietly(
                "patrol sequence",
                progress -> {
                    work.run();
                    return true;
                },
                done -> {
                    then.run();
                    reload();
                },
                this::say);
    }

    private void name(List<PatrolStop> stops) {
        Texts texts = words.texts();
        if (stops.isEmpty()) {
            return;
        }
        var pane = new NamePane<String>(
                new NamePane.Words(
                        texts.of("sequence.new"),
                        texts.of("name.prompt"),
                        "",
                        texts.of("name.keep"),
                        texts.of("sequence.new.keys")),
                List.of(""),
                owner -> owner,
                (owner, name, again) -> named(name, stops));
        open(pane, Pos.TOP_LEFT);
        pane.enter();
    }

    private Optional<String> named(String name, List<PatrolStop> stops) {
        if (!NamedView.fits(name)) {
            return Optional.of(words.texts().of("name.NAME"));
        }
        edit(new PatrolSequence(model.ports().sequences().id(), name, stops));
        return Optional.empty();
    }

    private void edit(PatrolSequence sequence) {
        var pane = new SequencePane(sequence, words, model.ports().rules().leastDwell(), changed -> {
            start();
            write(() -> model.ports().sequences().save(changed), () -> words("sequence.saved", changed));
        });
        open(pane, Pos.TOP_LEFT);
        pane.enter();
    }

    /// What was looked at.
    void coverage() {
        Instant now = outside.clock().now();
        int days = model.ports().rules().unseenDays();
        Instant today = LocalDate.ofInstant(now, outside.clock().zone())
                .atStartOfDay(outside.clock().zone())
                .toInstant();
        var bounds = new CoveragePane.Bounds(today, now.minus(Duration.ofDays(days)), days);
        boolean exports = model.ports().exports();
        var pane = new CoveragePane(
                words,
                bounds,
                new CoveragePane.Doing(this::patrol, exports ? Optional.of(this::export) : Optional.empty()));
        open(pane, Pos.TOP_CENTER);
        pane.enter();
        tasks.quietly(
                "coverage",
                progress -> new Told(
                        model.ports().coverage().newest(),
                        model.ports().coverage().byActor()),
                told -> {
                    pane.show(
                            CoverageRow.of(wall.cameras(), model.seenProperty().get(), told.names()));
                    pane.proof(told.newest()
                            .map(this::proof)
                            .orElseGet(() -> words.texts().of("proof.none")));
                },
                code -> pane.proof(words.texts().fault(code)));
    }

    /// What is to be read again; for a leader how far readings agree.
    void readings() {
        readings.open();
    }

    private record Told(Optional<Judged> newest, Map<String, String> names) {}

    private String proof(Judged judged) {
        var run = judged.patrol().run();
        return words.texts()
                .of(
                        "proof.newest",
                        run.name(),
                        words.when(Optional.of(run.begun())),
                        Texts.figure(judged.patrol().looks()),
                        words.texts().of("finding." + judged.finding()));
    }

    private void patrol(List<CameraId> cameras) {
        close();
        model.start(words.texts().of("coverage.name"), model.stops(cameras), false);
    }

    private void export(List<CoverageRow> rows) {
        Texts texts = words.texts();
        outside.save().apply(texts.of("coverage.file") + ".csv").ifPresent(place -> {
            var heads = List.of(
                    texts.of("coverage.code"),
                    texts.of("coverage.shop"),
                    texts.of("coverage.point"),
                    texts.of("coverage.at"),
                    texts.of("coverage.person"));
            byte[] bytes =
                    CoverageRow.csv(rows, heads, at -> at.map(Instant::toString).orElse(texts.of("seen.never")));
            tasks.run(
                    texts.of("coverage.export"),
                    "",
                    progress -> {
                        model.ports().coverage().export();
                        outside.export().write(place, bytes);
                        return true;
                    },
                    done -> saying(texts.of("coverage.exported", place.getFileName())),
                    code -> saying(texts.fault(code)));
        });
    }

    private void saying(String said) {
        getChildren().stream()
                .filter(CoveragePane.class::isInstance)
                .forEach(pane -> ((CoveragePane) pane).proof(said));
    }
}
