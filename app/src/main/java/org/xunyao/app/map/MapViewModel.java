package org.xunyao.app.map;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.ui.task.Tasks;

/// The workspace 地图 without its looks. JavaFX thread only.
public final class MapViewModel {
    private static final double STEP = 1.5;
    private static final double DIGITS = 1e6;
    private static final int READ_EVERY = 6;
    private static final Comparator<MapShop> ORDER =
            Comparator.comparing(MapShop::area).thenComparing(MapShop::name).thenComparing(MapShop::key);

    private final MapPorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<CountyMap>> county =
            new ReadOnlyObjectWrapper<>(this, "county", Optional.empty());
    private final ReadOnlyObjectWrapper<List<MapShop>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<List<MapShop>> shops = new ReadOnlyObjectWrapper<>(this, "shops", List.of());
    private final ReadOnlyObjectWrapper<Optional<MapShop>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Viewport> view =
            new ReadOnlyObjectWrapper<>(this, "view", Viewport.whole(Projection.around(List.of(), List.of()), 1, 1));
    private final ReadOnlyObjectWrapper<Optional<GeoPoint>> placing =
            new ReadOnlyObjectWrapper<>(this, "placing", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> placed =
            new ReadOnlyObjectWrapper<>(this, "placed", Optional.empty());
    private final ObjectProperty<MapFilter> filter = new SimpleObjectProperty<>(this, "filter", MapFilter.ALL);
    private int ticks;
    private boolean asked;

    /// @param tasks run what reads and writes off the JavaFX thread
    public MapViewModel(MapPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        filter.subscribe(() -> {
            sift();
            if (chosen.get().filter(shops.get()::contains).isEmpty()
                    && !shops.get().isEmpty()) {
                choose(shops.get().getFirst().key());
            }
        });
    }

    /// The map, once it is read.
    public ReadOnlyObjectProperty<Optional<CountyMap>> countyProperty() {
        return county.getReadOnlyProperty();
    }

    /// All shops, by township and name.
    public ReadOnlyObjectProperty<List<MapShop>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// The shops that the filter lets through.
    public ReadOnlyObjectProperty<List<MapShop>> shopsProperty() {
        return shops.getReadOnlyProperty();
    }

    /// The shop in front.
    public ReadOnlyObjectProperty<Optional<MapShop>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is on the screen.
    public ReadOnlyObjectProperty<Viewport> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Where the shop in front is about to be put; nothing while nobody puts it anywhere.
    public ReadOnlyObjectProperty<Optional<GeoPoint>> placingProperty() {
        return placing.getReadOnlyProperty();
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Name of the shop whose place was saved last.
    public ReadOnlyObjectProperty<Optional<String>> placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /// Which shops are shown.
    public ObjectProperty<MapFilter> filterProperty() {
        return filter;
    }

    /// Where else the person may go.
    public MapPorts.Ways ways() {
        return ports.ways();
    }

    /// Whether the person may put the shop in front somewhere.
    public boolean mayPlace() {
        return ports.place().isPresent() && chosen.get().flatMap(MapShop::id).isPresent();
    }

    /// The map comes before the person: everything is read.
    public void open() {
        if (!asked) {
            asked = true;
            tasks.quietly("map", progress -> ports.county().get(), this::drawn, this::failed);
        }
        read();
    }

    /// Every few seconds while the map is shown: how the cameras stand, and now and then what waits.
    public void tick() {
        if (++ticks % READ_EVERY == 0) {
            read();
        } else {
            take(all.get());
        }
    }

    private void read() {
        tasks.quietly("map.shops", progress -> ports.shops().get(), this::took, this::failed);
    }

    private void failed(String code) {
        fault.set(Optional.of(code));
    }

    private void drawn(CountyMap map) {
        county.set(Optional.of(map));
        reframe();
    }

    private void took(List<MapShop> read) {
        boolean first = all.get().isEmpty();
        take(read);
        if (first && county.get().isEmpty()) {
            reframe();
        }
    }

    private void take(Collection<MapShop> read) {
        List<MapShop> now = read.stream()
                .map(shop -> shop.now(ports.standing()))
                .sorted(ORDER)
                .toList();
        if (!now.equals(all.get())) {
            all.set(now);
            sift();
        }
    }

    private void sift() {
        shops.set(all.get().stream().filter(filter.get()::takes).toList());
        Optional<MapShop> before = chosen.get();
        chosen.set(before.flatMap(shop -> find(all.get(), shop.key()))
                .or(() -> shops.get().stream().findFirst()));
    }

    private static Optional<MapShop> find(List<MapShop> list, String key) {
        return list.stream().filter(shop -> shop.key().equals(key)).findFirst();
    }

    // A shop outside of the county's border is on the map too.
    private void reframe() {
        List<GeoPoint> places =
                all.get().stream().flatMap(shop -> shop.place().stream()).toList();
        Viewport now = view.get();
        view.set(Viewport.whole(Projection.around(county.get().stream().toList(), places), now.width(), now.height()));
    }

    /// Puts a shop in front.
    public void choose(String key) {
        if (placing.get().isEmpty()) {
            find(all.get(), key)
                    .filter(shop -> !Optional.of(shop).equals(chosen.get()))
                    .ifPresent(shop -> {
                        chosen.set(Optional.of(shop));
                        fault.set(Optional.empty());
                        placed.set(Optional.empty());
                    });
        }
    }

    /// J, K: the next or an earlier shop of the list; it stops at the ends.
    public void walk(int by) {
        List<MapShop> list = shops.get();
        if (!list.isEmpty()) {
            int at = chosen.get().map(list::indexOf).orElse(-1);
            choose(list.get(Math.clamp((long) at + by, 0, list.size() - 1)).key());
        }
    }

    /// The screen has another size.
    public void sized(double width, double height) {
        Viewport now = view.get();
        boolean whole = now.equals(Viewport.whole(now.plane(), now.width(), now.height()));
        view.set(whole ? Viewport.whole(now.plane(), width, height) : now.sized(width, height));
    }

    /// Moves the map by pixels.
    public void pan(double right, double down) {
        view.set(view.get().moved(right, down));
    }

    /// One step closer (1) or farther (−1), around the middle.
    public void zoom(int steps) {
        Viewport now = view.get();
        zoom(steps, now.width() / 2, now.height() / 2);
    }

    /// The same around a pixel.
    public void zoom(int steps, double atX, double atY) {
        view.set(view.get().zoomed(Math.pow(STEP, steps), atX, atY));
    }

    /// The whole county, and every shop that was put anywhere.
    public void whole() {
        reframe();
    }

    /// Brings the shop in front to the middle, if it stands anywhere.
    public void centre() {
        chosen.get()
                .flatMap(MapShop::place)
                .ifPresent(place -> view.set(view.get().on(place)));
    }

    /// Begins to put the shop in front somewhere: where it stands, or in the middle of what is shown.
    public void beginPlacing() {
        if (mayPlace() && placing.get().isEmpty()) {
            centre();
            Viewport now = view.get();
            fault.set(Optional.empty());
            placed.set(Optional.empty());
            placing.set(chosen.get()
                    .flatMap(MapShop::place)
                    .or(() -> Optional.of(rounded(now.at(now.width() / 2, now.height() / 2)))));
        }
    }

    /// Moves what is being put by pixels; the map follows where it would leave the screen.
    public void nudge(double right, double down) {
        placing.get().ifPresent(place -> {
            Viewport now = view.get();
            GeoPoint next = rounded(now.at(now.screenX(place) + right, now.screenY(place) + down));
            placing.set(Optional.of(next));
            if (!now.shows(now.screenX(next), now.screenY(next), -1)) {
                pan(right, down);
            }
        });
    }

    /// Puts it under a pixel.
    public void placeAt(double atX, double atY) {
        if (placing.get().isPresent()) {
            placing.set(Optional.of(rounded(view.get().at(atX, atY))));
        }
    }

    // A tenth of a metre; nobody knows a shop's place better.
    private static GeoPoint rounded(GeoPoint point) {
        return new GeoPoint(
                Math.rint(point.longitude() * DIGITS) / DIGITS, Math.rint(point.latitude() * DIGITS) / DIGITS);
    }

    /// Leaves it where it was.
    public void cancelPlacing() {
        placing.set(Optional.empty());
    }

    /// Saves the place.
    public void savePlace() {
        GeoPoint place = placing.get().orElse(null);
        MapShop shop = chosen.get().orElse(null);
        if (place == null || shop == null || shop.id().isEmpty()) {
            return;
        }
        placing.set(Optional.empty());
        ports.place()
                .ifPresent(port -> tasks.quietly(
                        "map.place",
                        progress -> {
                            port.put(shop.id().orElseThrow(), place);
                            return shop.name();
                        },
                        name -> {
                            placed.set(Optional.of(name));
                            read();
                        },
                        this::failed));
    }

    /// W: a camera of the shop in front on the wall, the worst one.
    public void toWall() {
        ports.ways().wall().ifPresent(way -> worst().ifPresent(camera -> way.accept(camera.id())));
    }

    /// S: the record of that camera's stream.
    public void toStreams() {
        ports.ways().streams().ifPresent(way -> worst().ifPresent(camera -> way.accept(camera.id())));
    }

    /// A: the newest alarm that waits at the shop in front.
    public void toAlarms() {
        ports.ways()
                .alarms()
                .ifPresent(way -> chosen.get()
                        .flatMap(shop -> shop.alarms().stream().findFirst())
                        .ifPresent(way));
    }

    private Optional<MapCamera> worst() {
        return chosen.get().flatMap(shop -> shop.cameras().stream().min(Comparator.comparing(MapCamera::state)));
    }
}
