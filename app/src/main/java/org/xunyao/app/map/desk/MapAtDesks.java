package org.xunyao.app.map.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.map.MapCamera;
import org.xunyao.app.map.MapPorts;
import org.xunyao.app.map.MapShop;
import org.xunyao.app.map.MapState;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.registry.place.PlaceDesk;
import org.xunyao.registry.place.ShopPlace;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;
import org.xunyao.wire.place.GeoJson;

/// Fills the ports of the screen 地图 in one person's name. What a person may not read is left out: without
/// the right to alarms a shop has none, and a camera that may not be watched stands as 无权 with no age.
public final class MapAtDesks {
    /// The station's own map in its data folder.
    public static final String OWN = "county.geojson";

    private static final int PAGE = 1_000;

    private final Desks desks;
    private final CameraStates states;
    private final Ticket.OfPerson ticket;

    /// Where things are read and done.
    ///
    /// @param shipped the map of the sample county
    /// @param data the data folder, in which a bureau puts its own map
    public record Desks(
            Office office,
            PlaceDesk places,
            CameraDesk cameras,
            AlarmDesk alarms,
            LeadDesk leads,
            CoverageDesk coverage,
            Path shipped,
            Path data) {}

    /// @param states how the cameras stand
    public MapAtDesks(Desks desks, CameraStates states, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.states = states;
        this.ticket = ticket;
    }

    /// The ports.
    ///
    /// @param ways to other workspaces
    public MapPorts ports(MapPorts.Ways ways) {
        Optional<MapPorts.Place> place = desks.office().offers(ticket, RegistryDesk.ENTER)
                ? Optional.of((shop, point) -> desks.places().place(ticket, shop, point))
                : Optional.empty();
        return new MapPorts(this::county, this::shops, states::of, place, ways);
    }

    private CountyMap county() {
        Path own = desks.data().resolve(OWN);
        return new GeoJson().read(Files.exists(own) ? own : desks.shipped());
    }

    private List<MapShop> shops() {
        Map<PharmacyId, List<AlarmId>> alarms = alarms();
        Map<PharmacyId, Integer> leads = leads();
        Map<CameraId, Seen> seen = may(CoverageDesk.LOOK) ? desks.coverage().seen(ticket) : Map.of();
        var shops = new LinkedHashMap<PharmacyId, ShopPlace>();
        desks.places().shops(ticket).forEach(shop -> shops.put(shop.id(), shop));
        var known = new HashMap<PharmacyId, List<MapCamera>>();
        var unknown = new LinkedHashMap<String, List<MapCamera>>();
        for (RegisteredCamera camera : cameras()) {
            Optional<PharmacyId> shop = camera.site().pharmacy().filter(shops::containsKey);
            List<MapCamera> there = shop.map(id -> known.computeIfAbsent(id, key -> new ArrayList<>()))
                    .orElseGet(() -> unknown.computeIfAbsent(camera.site().shop(), key -> new ArrayList<>()));
            there.add(new MapCamera(
                    new CameraId(camera.code().text()), camera.site().place(), MapState.IDLE, Optional.empty()));
        }
        states.know(allowed(known, unknown));
        var found = new ArrayList<MapShop>();
        shops.values().forEach(shop -> {
            List<MapCamera> cameras = known.getOrDefault(shop.id(), List.of());
            found.add(new MapShop(
                    shop.id().value().toString(),
                    Optional.of(shop.id()),
                    shop.name(),
                    shop.address(),
                    shop.area(),
                    shop.place(),
                    cameras,
                    alarms.getOrDefault(shop.id(), List.of()),
                    leads.getOrDefault(shop.id(), 0),
                    looked(cameras, seen)));
        });
        unknown.forEach((name, cameras) -> found.add(unregistered(name, cameras, looked(cameras, seen))));
        return List.copyOf(found);
    }

    private static MapShop unregistered(String name, List<MapCamera> cameras, Optional<Instant> looked) {
        return new MapShop(
                "name:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                name,
                "",
                "",
                Optional.empty(),
                cameras,
                List.of(),
                0,
                looked);
    }

    private static Optional<Instant> looked(List<MapCamera> cameras, Map<CameraId, Seen> seen) {
        return cameras.stream()
                .flatMap(camera -> Optional.ofNullable(seen.get(camera.id())).stream())
                .map(Seen::at)
                .max(Instant::compareTo);
    }

    private boolean may(Action action) {
        return desks.office().offers(ticket, action);
    }

    private List<RegisteredCamera> cameras() {
        if (!may(CameraDesk.LOOK)) {
            return List.of();
        }
        var all = new ArrayList<RegisteredCamera>();
        List<RegisteredCamera> page;
        Optional<CameraCode> after = Optional.empty();
        do {
            page = desks.cameras().page(ticket, after, PAGE);
            page.stream().filter(camera -> camera.withdrawn().isEmpty()).forEach(all::add);
            after = page.isEmpty() ? after : Optional.of(page.getLast().code());
        } while (page.size() == PAGE);
        return all;
    }

    private Set<CameraId> allowed(Map<PharmacyId, List<MapCamera>> known, Map<String, List<MapCamera>> unknown) {
        return Stream.concat(known.values().stream(), unknown.values().stream())
                .flatMap(List::stream)
                .map(MapCamera::id)
                .filter(camera -> desks.office()
                        .refusal(ticket, CameraStates.WATCH, new Target("camera", camera.code()))
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<PharmacyId, List<AlarmId>> alarms() {
        var found = new HashMap<PharmacyId, List<AlarmId>>();
        if (may(AlarmDesk.LOOK)) {
            for (Alarm.Raised alarm : desks.alarms().undecided(ticket, Optional.empty(), PAGE)) {
                found.computeIfAbsent(alarm.head().finding().shop(), key -> new ArrayList<>())
                        .add(alarm.id());
            }
        }
        return found;
    }

    private Map<PharmacyId, Integer> leads() {
        var found = new HashMap<PharmacyId, Integer>();
        if (may(LeadDesk.LOOK)) {
            desks.leads().newest(ticket, Optional.empty(), PAGE).stream()
                    .filter(MapAtDesks::open)
                    .forEach(lead -> found.merge(lead.clue().subject(), 1, Integer::sum));
        }
        return found;
    }

    private static boolean open(Lead lead) {
        return lead instanceof Lead.ClueRegistered
                || lead instanceof Lead.ClueVerifying
                || lead instanceof Lead.FilingPending;
    }
}
