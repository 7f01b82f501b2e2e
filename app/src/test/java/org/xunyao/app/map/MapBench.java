package org.xunyao.app.map;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.video.CameraId;
import org.xunyao.wire.place.GeoJson;

/// The map's ports in memory: the sample county and the shops a test puts there.
final class MapBench implements Clock {
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final Path SHIPPED =
            Path.of(System.getProperty("xunyao.root", "../.."), "resources", "map", "county.geojson");

    private static final List<MapState> STATES = List.of(MapState.values());

    final List<String> heard = new ArrayList<>();
    final Map<CameraId, MapPorts.Standing> standing = new HashMap<>();
    List<MapShop> shops = new ArrayList<>();
    boolean mayPlace = true;
    Optional<String> refuses = Optional.empty();
    Optional<String> noMap = Optional.empty();

    /// Nine shops in every state, as the sample county has them.
    static MapBench county() {
        var bench = new MapBench();
        bench.add(1, "康民大药房（滨河店）", "城关镇", new GeoPoint(118.5021, 29.3312), MapState.LIVE, 2, 1);
        bench.add(2, "禾润堂药店", "城关镇", new GeoPoint(118.4968, 29.3287), MapState.DOWN, 0, 0);
        bench.add(3, "杏林春大药房（城东店）", "城东街道", new GeoPoint(118.5593, 29.3440), MapState.LATE, 0, 0);
        bench.add(4, "惠安堂药房", "城东街道", new GeoPoint(118.5631, 29.3105), MapState.COVERED, 0, 3);
        bench.add(5, "百和药店（新街口）", "城关镇", new GeoPoint(118.4595, 29.3539), MapState.STALLED, 12, 0);
        bench.add(6, "青囊大药房", "溪口乡", new GeoPoint(118.4213, 29.3921), MapState.FROZEN, 1, 0);
        bench.add(7, "松龄堂药店", "溪口乡", new GeoPoint(118.3978, 29.3695), MapState.NO_RIGHT, 0, 0);
        bench.add(8, "德润药房（枫桥镇）", "枫桥镇", new GeoPoint(118.6104, 29.2756), MapState.LIVE, 0, 0);
        bench.add(9, "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部㛃𠮷", "城关镇", null, MapState.LIVE, 0, 0);
        return bench;
    }

    /// Many shops, two hundred metres apart and more.
    static MapBench many(int count) {
        var bench = new MapBench();
        for (int i = 0; i < count; i++) {
            double round = i * 2.399963;
            double far = 0.12 * Math.sqrt(i / (double) count);
            var place = new GeoPoint(118.51 + far * Math.cos(round), 29.33 + far * Math.sin(round));
            bench.add(i + 1, "药店" + (i + 1), "城关镇", place, STATES.get(i % STATES.size()), i % 3, i % 2);
        }
        return bench;
    }

    private void add(
            int number, String name, String area, @Nullable GeoPoint place, MapState state, int alarms, int leads) {
        var cameras = new ArrayList<MapCamera>();
        for (String point : List.of("处方区", "营业厅", "阴凉柜")) {
            var camera = new CameraId("C%03d-%d".formatted(number, cameras.size() + 1));
            cameras.add(new MapCamera(camera, point, MapState.IDLE, Optional.empty()));
            boolean worst = cameras.size() == 1;
            standing.put(
                    camera,
                    new MapPorts.Standing(
                            worst ? state : MapState.LIVE,
                            worst && state != MapState.LIVE ? Optional.of(Duration.ofMinutes(18)) : Optional.empty()));
        }
        var waiting = new ArrayList<AlarmId>();
        for (int i = 0; i < alarms; i++) {
            waiting.add(new AlarmId(new UUID(number, i)));
        }
        shops.add(new MapShop(
                "shop" + number,
                Optional.of(new PharmacyId(new UUID(7, number))),
                name,
                "澜溪县" + area + "样例路" + number + "号",
                area,
                Optional.ofNullable(place),
                state == MapState.NONE ? List.of() : cameras,
                waiting,
                leads,
                number % 2 == 0 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofHours(number)))));
    }

    MapPorts ports() {
        return new MapPorts(
                this::map,
                () -> List.copyOf(shops),
                camera -> standing.getOrDefault(camera, new MapPorts.Standing(MapState.IDLE, Optional.empty())),
                mayPlace ? Optional.of(this::put) : Optional.empty(),
                new MapPorts.Ways(
                        Optional.of(camera -> heard.add("wall " + camera.code())),
                        Optional.of(alarm -> heard.add("alarm " + alarm.value())),
                        Optional.of(camera -> heard.add("streams " + camera.code()))));
    }

    private CountyMap map() {
        noMap.ifPresent(code -> {
            throw new FaultException(code, "as wished");
        });
        return new GeoJson().read(SHIPPED);
    }

    private void put(PharmacyId shop, GeoPoint place) {
        refuses.ifPresent(code -> {
            throw new FaultException(code, "as wished");
        });
        heard.add("placed " + shop.value().getLeastSignificantBits());
        shops.replaceAll(each -> each.id().equals(Optional.of(shop)) ? at(each, place) : each);
    }

    private static MapShop at(MapShop shop, GeoPoint place) {
        return new MapShop(
                shop.key(),
                shop.id(),
                shop.name(),
                shop.address(),
                shop.area(),
                Optional.of(place),
                shop.cameras(),
                shop.alarms(),
                shop.leads(),
                shop.looked());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
