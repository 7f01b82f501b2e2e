package org.xunyao.app.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.wall.alarm.TileAlarm;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.wall.Cell;
import org.xunyao.video.wall.Division;
import org.xunyao.video.wall.PlanHistory;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.video.wall.WallPlan;
import org.xunyao.video.wall.WallStand.Page;

/// What stands in one window of the wall: the plan with its undoing, page, selection, states.
public final class WallViewModel {
    private static final int MOST_DIGITS = 3;
    private static final Cell WHOLE = new Cell(0, 0, 1, 1);

    private List<WallCamera> cameras;
    private Map<CameraId, WallCamera> byId;
    private final WallFeed feed;
    private final Clock clock;
    private final ObjectProperty<Division> layout = new SimpleObjectProperty<>(this, "layout");
    private final ReadOnlyObjectWrapper<PlanHistory> history;
    private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
    private final ObjectProperty<Map<CameraId, TileAlarm>> alarms =
            new SimpleObjectProperty<>(this, "alarms", Map.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");
    private final ReadOnlyStringWrapper missed = new ReadOnlyStringWrapper(this, "missed", "");
    private Function<WallCamera, String> moved = camera -> "";
    private boolean adopting;
    private final ObservableList<Spot> visible = FXCollections.observableArrayList();
    private final ObservableList<Spot> readable = FXCollections.unmodifiableObservableList(visible);

    /// All cameras, in the smallest layout that shows them at once.
    ///
    /// @param cameras in the order of their numbers, from 1
    public WallViewModel(List<WallCamera> cameras, WallFeed feed, Clock clock) {
        this(cameras, feed, clock, new Page(whole(cameras), 0));
    }

    /// @param cameras in the order of their numbers, from 1
    /// @param begin what is shown first
    public WallViewModel(List<WallCamera> cameras, WallFeed feed, Clock clock, Page begin) {
        this.cameras = List.copyOf(cameras);
        this.byId = this.cameras.stream().collect(Collectors.toMap(WallCamera::id, Function.identity()));
        this.feed = feed;
        this.clock = clock;
        this.history = new ReadOnlyObjectWrapper<>(this, "history", PlanHistory.of(begin.plan()));
        layout.set(begin.plan().layout());
        selected.set(begin.number() * begin.plan().layout().tiles());
        layout.subscribe(chosen -> arrange(plan -> plan.with(chosen)));
        enlarged.subscribe(this::place);
        selected.subscribe(this::place);
    }

    private static WallPlan whole(List<WallCamera> cameras) {
        return WallPlan.of(
                WallLayout.fitting(cameras.size()),
                cameras.stream().map(WallCamera::id).toList());
    }

    /// All cameras of the station, in the order of their numbers.
    public List<WallCamera> cameras() {
        return cameras;
    }

    /// The cameras are these from now on: those that came stand behind the others, those that left leave their
    /// place to a word, names and marks are the new ones.
    ///
    /// @param now in the order of their numbers
    public void follow(List<WallCamera> now) {
        if (now.equals(cameras)) {
            return;
        }
        List<CameraId> fresh = now.stream()
                .map(WallCamera::id)
                .filter(camera -> !byId.containsKey(camera))
                .toList();
        cameras = List.copyOf(now);
        byId = cameras.stream().collect(Collectors.toMap(WallCamera::id, Function.identity()));
        if (!fresh.isEmpty()) {
            arrange(plan -> plan.and(fresh));
        }
        place();
    }

    /// A camera of this station.
    public Optional<WallCamera> camera(CameraId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// How many cameras there are in all.
    public int count() {
        return cameras.size();
    }

    /// How the wall is divided; a new value is one step that can be undone.
    public ObjectProperty<Division> layoutProperty() {
        return layout;
    }

    /// The plan, and what it was before.
    public ReadOnlyObjectProperty<PlanHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// The plan that holds now.
    public WallPlan plan() {
        return history.get().now();
    }

    /// Whether the selected picture fills the wall.
    public BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /// The alarms that wait, one for each camera that has any.
    public ObjectProperty<Map<CameraId, TileAlarm>> alarmsProperty() {
        return alarms;
    }

    /// What waits for a person at this camera.
    Optional<TileAlarm> alarmOf(WallCamera camera) {
        return Optional.ofNullable(alarms.get().get(camera.id()));
    }

    /// What is said on a camera that a person turned away from what it watches.
    ///
    /// @param word empty for a camera that looks where it belongs
    public void movedWith(Function<WallCamera, String> word) {
        moved = word;
    }

    /// What is said of where this camera looks, or nothing.
    String movedOf(WallCamera camera) {
        return moved.apply(camera);
    }

    /// The camera in the selected place, if there is one.
    public Optional<WallCamera> chosen() {
        return plan().at(selected.get()).flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    /// The selected place of the plan, from 0.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Digits typed so far towards a number.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// The number asked for last, if no camera of it stands on the wall; else empty.
    public ReadOnlyStringProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    /// What is on the screen, cell by cell.
    ObservableList<Spot> visible() {
        return readable;
    }

    /// The number of a camera, from 1.
    public int numberOf(WallCamera camera) {
        return cameras.indexOf(camera) + 1;
    }

    /// What a camera's tile has to say now.
    public TileState stateOf(WallCamera camera) {
        return TileState.of(feed.right(camera.id()), () -> feed.health(camera.id()), clock.now());
    }

    /// Whether this station watches the camera, or who does.
    public Standing standingOf(WallCamera camera) {
        return feed.standing(camera.id());
    }

    /// Which stream a camera's tile shows; empty where nothing may be seen.
    Optional<ShownStream> streamOf(WallCamera camera) {
        return feed.right(camera.id()) == WallFeed.Right.GIVEN ? feed.stream(camera.id()) : Optional.empty();
    }

    /// Pages of the plan, at least 1.
    public int pages() {
        return plan().pages();
    }

    /// The page on the screen, from 0.
    public int page() {
        return selected.get() / layout.get().tiles();
    }

    /// Columns of the grid on the screen, and rows.
    int side() {
        return enlarged.get() ? 1 : layout.get().perSide();
    }

    /// Selects a place; one that is on no page is not taken.
    public void select(int place) {
        if (place >= 0 && place < places()) {
            selected.set(place);
        }
    }

    /// Selects a camera if it stands on the wall.
    public void select(WallCamera camera) {
        plan().placeOf(camera.id()).ifPresent(this::select);
    }

    private int places() {
        return pages() * layout.get().tiles();
    }

    /// Moves the selection; it stops at the ends.
    ///
    /// @param right 1, 0 or −1
    /// @param down 1, 0 or −1
    public void move(int right, int down) {
        select(beside(right, down));
    }

    /// The place beside the selected one, that of the next page at an edge; no place of the plan at its ends.
    private int beside(int right, int down) {
        Division now = layout.get();
        int cell = selected.get() % now.tiles();
        OptionalInt next = now.beside(cell, right, down);
        if (next.isPresent()) {
            return page() * now.tiles() + next.getAsInt();
        }
        if (down == 0) {
            return selected.get() + right;
        }
        int row = down > 0 ? 0 : now.perSide() - 1;
        int over = now.at(now.cells().get(cell).column(), row).orElse(0);
        return (page() + down) * now.tiles() + over;
    }

    /// Turns pages.
    public void turn(int pages) {
        int tiles = layout.get().tiles();
        selected.set(Math.clamp((long) selected.get() + (long) pages * tiles, 0, places() - 1));
    }

    /// Changes the plan in a step that can be undone; a change that changes nothing is none.
    public void arrange(UnaryOperator<WallPlan> change) {
        if (!adopting) {
            adopt(history.get().then(change.apply(plan())));
        }
    }

    /// All cameras, in the smallest layout that shows them at once.
    public void all() {
        arrange(plan -> whole(cameras));
    }

    /// One step back.
    public void undo() {
        adopt(history.get().undo());
    }

    /// One undone step again.
    public void redo() {
        adopt(history.get().redo());
    }

    private void adopt(PlanHistory next) {
        if (!next.equals(history.get())) {
            enlarged.set(false);
        }
        WallPlan plan = next.now();
        // The history last: who keeps the page that is shown must find layout and selection that belong to it.
        adopting = true;
        layout.set(plan.layout());
        selected.set(Math.clamp(
                (long) selected.get(), 0, plan.pages() * plan.layout().tiles() - 1));
        adopting = false;
        history.set(next);
        place();
    }

    /// Two places change what they hold; the selection goes with it.
    public void swap(int one, int other) {
        if (one >= 0 && other >= 0 && one < places() && other < places() && one != other) {
            arrange(plan -> plan.swap(one, other));
            selected.set(other);
        }
    }

    /// The selected picture and the one beside it change places.
    public void swapBeside(int right, int down) {
        swap(selected.get(), beside(right, down));
    }

    /// A camera goes to the selected place.
    public void put(WallCamera camera) {
        int place = selected.get();
        arrange(plan -> plan.put(place, camera.id()));
    }

    /// The selected place becomes empty.
    public void clear() {
        int place = selected.get();
        arrange(plan -> plan.clear(place));
    }

    /// Whether a camera of this station stands in the selected place.
    boolean onCamera() {
        return plan().at(selected.get()).map(byId::containsKey).orElse(false);
    }

    /// Takes one digit of a number.
    ///
    /// @param digit 0..9
    public void type(int digit) {
        missed.set("");
        if (typed.get().length() < MOST_DIGITS) {
            typed.set(typed.get() + digit);
        }
    }

    /// Enter: selects the number typed; without one, enlarges the selected picture.
    ///
    /// @return false, and nothing done, if the camera of that number does not stand on the wall, or there is
    ///     no picture to enlarge
    public boolean enter() {
        if (typed.get().isEmpty()) {
            enlarged.set(onCamera());
            return enlarged.get();
        }
        int number = Integer.parseInt(typed.get());
        typed.set("");
        missed.set(Integer.toString(number));
        Optional<Integer> place = number >= 1 && number <= cameras.size()
                ? plan().placeOf(cameras.get(number - 1).id()).stream().boxed().findFirst()
                : Optional.empty();
        place.ifPresent(found -> {
            missed.set("");
            select(found);
        });
        return place.isPresent();
    }

    /// Esc: forgets the digits; without any, goes back from one picture to all.
    public void back() {
        missed.set("");
        if (typed.get().isEmpty()) {
            enlarged.set(false);
        } else {
            typed.set("");
        }
    }

    private void place() {
        int first = page() * layout.get().tiles();
        List<Spot> now = enlarged.get()
                ? List.of(spot(selected.get(), WHOLE))
                : IntStream.range(0, layout.get().tiles())
                        .mapToObj(
                                cell -> spot(first + cell, layout.get().cells().get(cell)))
                        .toList();
        // A list that did not change is left alone: tiles keep their pictures.
        if (!visible.equals(now)) {
            visible.setAll(now);
        }
    }

    private Spot spot(int place, Cell cell) {
        Spot.Content content = plan().at(place)
                .<Spot.Content>map(id -> Optional.ofNullable(byId.get(id))
                        .<Spot.Content>map(Spot.Shown::new)
                        .orElseGet(() -> new Spot.Gone(id)))
                .orElseGet(Spot.Vacant::new);
        return new Spot(place, cell, content);
    }
}
