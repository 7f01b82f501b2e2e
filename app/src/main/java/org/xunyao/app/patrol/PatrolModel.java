package org.xunyao.app.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.patrol.reading.ReadingPorts;
import org.xunyao.app.patrol.reading.StillPixels;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.LookLog;
import org.xunyao.video.patrol.LookRules;
import org.xunyao.video.patrol.Patrol;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.patrol.RiskFacts;
import org.xunyao.video.patrol.Sight;
import org.xunyao.video.patrol.Skips;

/// The patrol of one person and what is known of what was looked at. JavaFX thread, no node.
public final class PatrolModel {
    private static final int AHEAD = 2;

    private final PatrolPorts ports;
    private final PatrolWall stage;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Optional<Going>> going =
            new ReadOnlyObjectWrapper<>(this, "going", Optional.empty());
    private final ReadOnlyObjectWrapper<Map<CameraId, Seen>> seen = new ReadOnlyObjectWrapper<>(this, "seen", Map.of());
    private Optional<Said> said = Optional.empty();
    private boolean starting;
    private boolean left;

    /// A patrol under way.
    ///
    /// @param sight what stands before the operator now; nothing while all cameras are passed over
    /// @param upcoming what comes next
    public record Going(PatrolRun run, Patrol patrol, LookLog log, Optional<Sight> sight, List<CameraId> upcoming) {}

    /// What the person said at a stop.
    ///
    /// @param index of the stop
    private record Said(UUID patrol, long index, Answer answer) {}

    /// @param trouble hears codes of faults that a person must know of
    public PatrolModel(PatrolPorts ports, PatrolWall stage, Tasks tasks, Clock clock, Consumer<String> trouble) {
        this.ports = ports;
        this.stage = stage;
        this.tasks = tasks;
        this.clock = clock;
        this.trouble = trouble;
    }

    /// What is asked of the desks.
    public PatrolPorts ports() {
        return ports;
    }

    /// The patrol under way.
    public ReadOnlyObjectProperty<Optional<Going>> goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// When each camera was looked at last, as far as it is known here.
    public ReadOnlyObjectProperty<Map<CameraId, Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// How long the stop that is looked at has been.
    public Duration elapsed() {
        return going.get().map(now -> now.patrol().elapsed(clock.nanoTime())).orElse(Duration.ZERO);
    }

    /// Begins a patrol; one under way is stopped first.
    ///
    /// @param name of it
    /// @param byRisk whether stops are drawn by lot, the riskier the more often
    public void start(String name, List<PatrolStop> stops, boolean byRisk) {
        if (starting || stops.isEmpty()) {
            return;
        }
        stop(PatrolEnd.Cause.STOPPED);
        starting = true;
        tasks.quietly(
                "patrol",
                progress -> ports.runs().begin(name, byRisk ? drawn(stops) : new PatrolSeries(stops, inOrder())),
                this::begun,
                code -> {
                    starting = false;
                    trouble.accept(code);
                });
    }

    /// Cameras with the usual time at each.
    public List<PatrolStop> stops(Collection<CameraId> cameras) {
        return cameras.stream()
                .map(camera -> new PatrolStop(camera, ports.rules().dwell()))
                .toList();
    }

    private static PatrolOrder inOrder() {
        return new PatrolOrder.InOrder();
    }

    private PatrolSeries drawn(List<PatrolStop> stops) {
        Map<CameraId, RiskFacts> facts =
                ports.runs().risks(stops.stream().map(PatrolStop::camera).toList());
        List<Integer> weights = stops.stream()
                .map(stop -> ports.rules().weights().of(facts.getOrDefault(stop.camera(), new RiskFacts(Map.of()))))
                .toList();
        return new PatrolSeries(stops, new PatrolOrder.ByRisk(ports.runs().seed(), weights));
    }

    private void begun(PatrolRun run) {
        starting = false;
        if (left) {
            ports.runs().end(run.id(), PatrolEnd.Cause.LEFT);
            return;
        }
        stage.gather(
                run.series().stops().stream().map(PatrolStop::camera).distinct().toList());
        Patrol patrol = Patrol.begin(run.series(), stage, clock.nanoTime());
        going.set(Optional.of(new Going(run, patrol, LookLog.empty(), Optional.empty(), List.of())));
        patrol.current().ifPresent(stop -> stage.show(stop.camera()));
        tick();
    }

    /// A moment more; call it a few times a second.
    public void tick() {
        going.get().ifPresent(now -> follow(now, now.patrol().tick(stage, clock.nanoTime())));
    }

    /// Holds the patrol.
    public void pause() {
        change(patrol -> patrol.pause(clock.nanoTime()));
    }

    /// Holds it, or lets it go on.
    public void toggle() {
        change(patrol -> switch (patrol.pace()) {
            case PAUSED -> patrol.resume(clock.nanoTime());
            case RUNNING, NOTHING -> patrol.pause(clock.nanoTime());
        });
        going.get()
                .filter(now -> now.patrol().pace() == Patrol.Pace.RUNNING)
                .flatMap(now -> now.patrol().current())
                .ifPresent(stop -> stage.show(stop.camera()));
    }

    /// To the next camera.
    public void next() {
        change(patrol -> patrol.next(stage, clock.nanoTime()));
    }

    /// To the camera before.
    public void previous() {
        change(patrol -> patrol.previous(stage, clock.nanoTime()));
    }

    /// What the person said of the stop that is looked at.
    public Optional<Answer> answer() {
        return going.get()
                .flatMap(now -> said.filter(
                                last -> last.patrol().equals(now.run().id())
                                        && last.index() == now.patrol().index())
                        .map(Said::answer));
    }

    /// Says what is to be seen at the stop that is looked at: once, while the patrol goes on and the look
    /// counts; otherwise nothing is done.
    public void answer(Answer answer) {
        Optional<ReadingPorts.First> first = ports.readings().first();
        Optional<Going> seen = going.get()
                .filter(now -> now.patrol().pace() == Patrol.Pace.RUNNING)
                .filter(now -> now.sight()
                        .filter(sight -> sight.lacks(rules().leastWidth()).isEmpty())
                        .isPresent());
        if (first.isEmpty() || seen.isEmpty() || answer().isPresent()) {
            return;
        }
        Going now = seen.get();
        CameraId camera = now.sight().orElseThrow().camera();
        var given = new Said(now.run().id(), now.patrol().index(), answer);
        said = Optional.of(given);
        long look = now.log().next();
        Optional<StillPixels> still = stage.still(camera);
        tasks.quietly(
                "patrol answer",
                progress -> {
                    first.get().answer(given.patrol(), look, camera, answer, still);
                    return true;
                },
                done -> {},
                code -> {
                    said = said.filter(last -> !last.equals(given));
                    trouble.accept(code);
                });
        tick();
    }

    /// Whether this person may see pictures of a camera.
    public boolean sees(CameraId camera) {
        return stage.of(camera)
                .filter(reason -> reason != Skips.Reason.OTHER_STATION)
                .isEmpty();
    }

    private void change(UnaryOperator<Patrol> change) {
        going.get().ifPresent(now -> follow(now, change.apply(now.patrol())));
    }

    private void follow(Going before, Patrol patrol) {
        Optional<CameraId> here = patrol.current().map(PatrolStop::camera);
        boolean moved = patrol.index() != before.patrol().index();
        if (moved) {
            here.ifPresent(stage::show);
        }
        List<CameraId> upcoming =
                moved || before.upcoming().isEmpty() ? patrol.upcoming(AHEAD, stage) : before.upcoming();
        stage.ahead(upcoming, here);
        Optional<Sight> sight = here.map(stage::sight);
        LookLog log = sight.map(now -> before.log().see(now, clock.now(), clock.nanoTime(), rules()))
                .orElseGet(() -> before.log().end(rules()));
        going.set(Optional.of(new Going(before.run(), patrol, handedOver(before.run(), log), sight, upcoming)));
    }

    private LookRules rules() {
        return ports.rules().looks();
    }

    private LookLog handedOver(PatrolRun run, LookLog log) {
        if (log.closed().isEmpty()) {
            return log;
        }
        ports.runs().keep(run.id(), log.closed());
        var known = new HashMap<>(seen.get());
        log.closed().stream()
                .filter(look -> look.counted() && look.lasted().compareTo(rules().leastLook()) >= 0)
                .forEach(look ->
                        known.merge(look.sight().camera(), new Seen(look.to(), run.person()), PatrolModel::later));
        seen.set(Map.copyOf(known));
        return log.kept(log.closed().getLast().number());
    }

    private static Seen later(Seen one, Seen other) {
        return one.at().isBefore(other.at()) ? other : one;
    }

    /// Ends the patrol; what was looked at is handed over.
    public void stop(PatrolEnd.Cause cause) {
        going.get().ifPresent(now -> {
            handedOver(now.run(), now.log().end(rules()));
            ports.runs().end(now.run().id(), cause);
            stage.ahead(List.of(), Optional.empty());
            going.set(Optional.empty());
            tasks.quietly(
                    "patrol end",
                    progress -> {
                        ports.runs().flush();
                        return true;
                    },
                    done -> {},
                    trouble);
        });
    }

    /// The person leaves: no patrol begins any more.
    public void leave() {
        left = true;
        stop(PatrolEnd.Cause.LEFT);
    }

    /// Asks the store again what was looked at, by everybody.
    public void refresh() {
        tasks.quietly("coverage", progress -> ports.coverage().seen(), this::merge, code -> {});
    }

    private void merge(Map<CameraId, Seen> stored) {
        var known = new HashMap<>(seen.get());
        stored.forEach((camera, when) -> known.merge(camera, when, PatrolModel::later));
        seen.set(Map.copyOf(known));
    }

    /// How many of these cameras were looked at today.
    public long today(Collection<CameraId> cameras) {
        LocalDate day = LocalDate.ofInstant(clock.now(), clock.zone());
        Instant begun = day.atStartOfDay(clock.zone()).toInstant();
        return cameras.stream()
                .filter(camera -> at(camera).filter(at -> !at.isBefore(begun)).isPresent())
                .count();
    }

    /// Those of these cameras that nobody looked at for longer than the bureau wants.
    public List<CameraId> unseen(Collection<CameraId> cameras) {
        Instant bound = clock.now().minus(Duration.ofDays(ports.rules().unseenDays()));
        return cameras.stream()
                .filter(camera -> at(camera).filter(at -> !at.isBefore(bound)).isEmpty())
                .toList();
    }

    private Optional<Instant> at(CameraId camera) {
        return Optional.ofNullable(seen.get().get(camera)).map(Seen::at);
    }
}
