package org.xunyao.app.zone;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostTables;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.online.DutyMinutes.Era;
import org.xunyao.supervision.sign.ShopScope;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;

/// The zones in force and the posts that come of them (岗位布防). A zone that makes no sense leaves its post
/// unwatched and says so; it never keeps the station from starting. What is drawn, here or at another
/// station, is followed while the program runs; so are days on which a watch begins or ends. Any thread may
/// call; what waits for the store says so.
public final class ZoneWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(ZoneWard.class.getName());
    private static final Ticket START = Ticket.ofRule("start/1");
    private static final Ticket RULE = Ticket.ofRule("zone/1");
    private static final int NEAR = 2;

    private final Desks desks;
    private final Clock clock;
    private volatile Map<CameraId, ZonePlan> plans = Map.of();
    private volatile Map<PharmacyId, List<Era>> shops = Map.of();
    private volatile Map<CameraId, List<Post>> watched = Map.of();
    private volatile Set<String> refused = Set.of();
    private final Map<CameraId, PharmacyId> hung = new ConcurrentHashMap<>();
    private final Map<CameraId, List<Post>> told = new HashMap<>();
    private final Set<String> untaken = new LinkedHashSet<>();
    private @Nullable BiPredicate<CameraId, List<Post>> follower;
    private volatile Runnable first = () -> {};

    /// What it asks.
    ///
    /// @param registry knows in which shop a camera hangs
    /// @param rules those that can watch a zone of a camera, each as it is in force for it now
    /// @param hours reads when shops are open, the oldest first; such a shop's posts go by the last
    ///     and not by the hours of their zone
    /// @param scopes what a shop may not sell; empty where no valid licence is known
    public record Desks(
            ZoneDesk zones,
            RegistryDesk registry,
            Function<CameraId, List<AlarmRuleRow>> rules,
            Supplier<Map<PharmacyId, List<Era>>> hours,
            Function<PharmacyId, Optional<ShopScope>> scopes) {
        /// Shops of which nothing is written down, and no licences.
        public Desks(ZoneDesk zones, RegistryDesk registry, Function<CameraId, List<AlarmRuleRow>> rules) {
            this(zones, registry, rules, Map::of, shop -> Optional.empty());
        }

        /// The same rules for every camera, and no licences.
        public Desks(ZoneDesk zones, RegistryDesk registry, List<AlarmRuleRow> rules) {
            this(zones, registry, camera -> rules);
        }
    }

    /// Knows nothing yet.
    public ZoneWard(Desks desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    /// Takes the zones of cameras over that never had any, and reads what is in force; waits for the store.
    ///
    /// @param list `zones.csv` of the data folder, which may be missing
    /// @throws FaultException if the zones cannot be read
    public synchronized void begin(Path list) {
        if (Files.exists(list)) {
            try {
                adopt(list);
            } catch (FaultException unreadable) {
                refuse(unreadable, untaken);
            }
        }
        read();
    }

    private void adopt(Path list) {
        Set<CameraCode> drawn =
                desks.zones().all(START).stream().map(ZonePlan::camera).collect(Collectors.toSet());
        LocalDate today = clock.today();
        Map<CameraId, List<DrawnZone>> rows = PostTables.zones(list).stream()
                .filter(row -> !row.isOver(today))
                .collect(Collectors.groupingBy(
                        PostTables.ZoneRow::camera,
                        LinkedHashMap::new,
                        Collectors.mapping(PostTables.ZoneRow::zone, Collectors.toList())));
        rows.forEach((camera, zones) -> {
            var code = new CameraCode(camera.code());
            if (!drawn.contains(code)) {
                adopt(code, zones);
            }
        });
    }

    private void adopt(CameraCode camera, List<DrawnZone> zones) {
        try {
            shop(camera);
            desks.zones().adopt(START, camera, zones);
        } catch (FaultException unusable) {
            refuse(unusable, untaken);
        }
    }

    private static void refuse(FaultException fault, Set<String> refused) {
        LOG.log(Level.WARNING, "zone not watched", fault);
        refused.add(fault.code());
    }

    private PharmacyId shop(CameraCode camera) {
        return desks.registry()
                .ofCamera(START, camera)
                .orElseThrow(() -> new FaultException("REGISTRY-NO-SHOP", "camera " + camera.text()))
                .id();
    }

    private void read() {
        var found = new HashMap<CameraId, ZonePlan>();
        desks.zones()
                .all(RULE)
                .forEach(plan -> found.put(new CameraId(plan.camera().text()), plan));
        shops = Map.copyOf(desks.hours().get());
        hold(found);
    }

    private void hold(Map<CameraId, ZonePlan> found) {
        var next = new HashMap<CameraId, List<Post>>();
        var unusable = new LinkedHashSet<>(untaken);
        LocalDate today = clock.today();
        found.forEach((camera, plan) -> {
            List<Post> posts = posts(camera, plan, today, unusable);
            if (!posts.isEmpty()) {
                next.put(camera, posts);
            }
        });
        plans = Map.copyOf(found);
        watched = Map.copyOf(next);
        refused = Set.copyOf(unusable);
        // What was counted in zones of before must have no names any more when the new posts begin.
        first.run();
        tell();
    }

    /// Has something done with each reading of the plans, before the posts that came of it are watched.
    void first(Runnable before) {
        first = before;
    }

    /// A zone that makes no sense leaves the others of its camera watched.
    private List<Post> posts(CameraId camera, ZonePlan plan, LocalDate today, Set<String> unusable) {
        var posts = new ArrayList<Post>();
        for (DrawnZone zone : plan.zones()) {
            if (zone.watch().filter(watch -> watch.inForce(today)).isPresent()) {
                try {
                    PharmacyId shop = shop(plan.camera());
                    hung.put(camera, shop);
                    Post post = Post.of(camera, shop, zone, rules(camera, shop, zone), today, clock.zone());
                    posts.add(same(written(shop).map(post::during).orElse(post), today));
                } catch (FaultException fault) {
                    refuse(fault, unusable);
                    posts.addAll(unread(camera, zone, fault));
                }
            }
        }
        return List.copyOf(posts);
    }

    /// A store that does not answer says nothing of the zone, so it is watched as it was.
    private List<Post> unread(CameraId camera, DrawnZone zone, FaultException fault) {
        return watched.getOrDefault(camera, List.of()).stream()
                .filter(post -> fault.code().startsWith("STORE-") && post.zone().equals(zone.zone()))
                .toList();
    }

    /// The post of before where the hours differ on far days only, as when another year is laid
    /// out: its watch need not begin anew until those days come near.
    private Post same(Post post, LocalDate today) {
        return watched.getOrDefault(post.camera(), List.of()).stream()
                .filter(before -> before.during(post.hours()).equals(post))
                .filter(before -> before.hours().alike(post.hours(), today.minusDays(NEAR), today.plusDays(NEAR)))
                .findFirst()
                .orElse(post);
    }

    private Optional<BusinessHours> written(PharmacyId shop) {
        List<Era> eras = shops.getOrDefault(shop, List.of());
        return eras.isEmpty() ? Optional.empty() : eras.getLast().hours();
    }

    /// The rules of a camera, that of the zone with what the shop may sell where it goes by that.
    private List<AlarmRuleRow> rules(CameraId camera, PharmacyId shop, DrawnZone zone) {
        String watching = zone.watch().map(ZoneWatch::rule).orElse("");
        return desks.rules().apply(camera).stream()
                .map(row -> row.rule().equals(watching) && row.signs().goods().isPresent() ? licensed(row, shop) : row)
                .toList();
    }

    private AlarmRuleRow licensed(AlarmRuleRow row, PharmacyId shop) {
        return desks.scopes()
                .apply(shop)
                .map(scope -> row.with(row.signs().of(scope)))
                .orElseThrow(() -> new FaultException("SCOPE-NO-LICENCE", "pharmacy " + shop.value()));
    }

    /// Has what changes followed from now on.
    ///
    /// @param has whether a camera, and the posts that are in force now, are there already
    /// @param follows watches a camera's posts, or none, from now on; false if it has no such camera
    public synchronized void follow(Predicate<CameraId> has, BiPredicate<CameraId, List<Post>> follows) {
        watched.forEach((camera, posts) -> {
            if (has.test(camera)) {
                told.put(camera, posts);
            }
        });
        follower = follows;
    }

    private void tell() {
        BiPredicate<CameraId, List<Post>> follows = follower;
        if (follows == null) {
            return;
        }
        var cameras = new HashSet<>(told.keySet());
        cameras.addAll(watched.keySet());
        for (CameraId camera : cameras) {
            List<Post> now = watched.getOrDefault(camera, List.of());
            boolean same = now.equals(told.getOrDefault(camera, List.of()));
            if (!same && follows.test(camera, now)) {
                told.put(camera, now);
            }
        }
    }

    /// Reads it anew; waits for the store. What cannot be read stays as it was.
    @Override
    public synchronized void run() {
        try {
            read();
        } catch (FaultException | RefusedException unread) {
            LOG.log(Level.WARNING, "zones not read: {0}", unread.getMessage());
        }
    }

    /// The posts in force now.
    public List<Post> posts() {
        return watched.values().stream().flatMap(List::stream).toList();
    }

    /// Those of them whose ledger is the record of a post's duty (在岗台账).
    public List<Post> duties() {
        return posts().stream().filter(Post::isDuty).toList();
    }

    /// Codes of what keeps posts unwatched, each once.
    public Set<String> refused() {
        return refused;
    }

    /// The plan in force of a camera, if it ever had one.
    public Optional<ZonePlan> plan(CameraId camera) {
        return Optional.ofNullable(plans.get(camera));
    }

    /// The cameras that ever had a plan.
    Set<CameraId> drawn() {
        return plans.keySet();
    }

    /// When cameras' posts are watched, as far as anybody wrote it down: by the hours of their zone,
    /// and from when on it was written down for their shop by those.
    public Map<CameraId, List<Era>> hours() {
        var hours = new HashMap<CameraId, List<Era>>();
        LocalDate today = clock.today();
        plans.forEach((camera, plan) -> plan.zones().stream()
                .flatMap(zone -> zone.watch().stream())
                .filter(watch -> watch.inForce(today))
                .findFirst()
                .map(ZoneWatch::hours)
                .ifPresent(open -> hours.put(camera, eras(camera, open.week(clock.zone())))));
        return hours;
    }

    private List<Era> eras(CameraId camera, BusinessHours zone) {
        Stream<Era> shop = Optional.ofNullable(hung.get(camera)).stream()
                .flatMap(known -> shops.getOrDefault(known, List.of()).stream());
        return Stream.concat(Stream.of(Era.ever(Optional.of(zone))), shop).toList();
    }

    /// Draws the zones of a camera; waits for the store. They are in force here at once.
    ///
    /// @param seen number of the plan from which the person began, 0 if there was none
    /// @throws FaultException what {@link ZoneDesk#draw} throws
    public synchronized Saved<ZonePlan> draw(
            Ticket.OfPerson ticket, CameraId camera, List<DrawnZone> zones, long seen) {
        Saved<ZonePlan> saved = desks.zones().draw(ticket, new CameraCode(camera.code()), zones, seen);
        var next = new HashMap<>(plans);
        next.put(camera, saved.result());
        hold(next);
        return saved;
    }

    /// The plans of a camera, newest first; waits for the store.
    public List<ZonePlan> history(Ticket.OfPerson ticket, CameraId camera) {
        return desks.zones().history(ticket, new CameraCode(camera.code()));
    }
}
