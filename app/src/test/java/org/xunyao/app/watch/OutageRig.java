package org.xunyao.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.supervision.outage.OutageLimits;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.Ring;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.wire.RoleTables;

/// Cameras of two shops, their film and a ward of outages over a real store and a real vault; time is a script.
final class OutageRig implements Clock {
    private static final Ticket RULE = Ticket.ofRule("AI-13-OFFLINE/1");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    /// 40 s without a picture, three seconds of film at each end.
    static final AlarmRuleRow ROW = new AlarmRuleRow(
            "AI-13-OFFLINE",
            "摄像机离线",
            1,
            new AlarmRuleRow.Figures(Duration.ofSeconds(40), Duration.ZERO, Duration.ofSeconds(120), HoursMode.OPEN, 1),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(3), 1, Duration.ofSeconds(10)),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            "test",
            false);

    private final EvidenceDesk evidence;
    private final AlarmDesk alarms;
    private final OutageWard ward;
    private final Map<CameraId, String> shops = new LinkedHashMap<>();
    private final Map<CameraId, Ring> rings = new HashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final String name;
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private long number;

    OutageRig(Store store, Path folder, String name) {
        this.name = name;
        var grants = new Permissions(new RoleTables(RESOURCES.resolve("roles")).grants());
        var office = new Office(
                grants,
                store.transactions(),
                new AuditBook(
                        name, store.auditTrail(), new AuditChain(new BouncyDigester()), new Ids(this, new Random())),
                this);
        var ids = new Ids(this, RandomGenerator.of("L64X128MixRandom"));
        var vault = new Vault(
                StoreLocation.of(folder).vault(),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 26),
                new BouncyDigester());
        evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, this);
        alarms = new AlarmDesk(office, store.alarms(), store.evidenceItems(), List.of(ROW), this, ids);
        var raising = new AlarmRaising(evidence, alarms, (units, question) -> WatchRig.agrees(units));
        ward = new OutageWard(
                () -> List.copyOf(posts),
                camera -> true,
                new OutageWard.Means(raising, this::film, this::newest, Runnable::run),
                new OutageLimits(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(10)),
                this);
    }

    /// A camera of a shop.
    CameraId camera(String code, String shop) {
        var camera = new CameraId(name + "-" + code);
        shops.put(camera, shop);
        rings.put(camera, new Ring(Duration.ofSeconds(75), 24 << 20));
        return camera;
    }

    /// A camera that a rule watches all day, as often as its hours say.
    CameraId watched(String code, String shop, String hours) {
        CameraId camera = camera(code, shop);
        posts.add(new Post(
                camera,
                new PharmacyId(new UUID(3, 3)),
                Zone.whole("整个画面"),
                Post.rule(ROW),
                DayHours.read(hours).week(zone()),
                AlarmColour.BLUE));
        return camera;
    }

    private Footage film(CameraId camera, Instant from, Instant to) {
        return new Footage(ring(camera).between(from, to), CameraTimes.NONE);
    }

    private Optional<Instant> newest(CameraId camera) {
        return ring(camera).newest().map(AccessUnit::arrival);
    }

    private Ring ring(CameraId camera) {
        return Objects.requireNonNull(rings.get(camera));
    }

    /// So many seconds in which these cameras are silent and all others send.
    void silent(int seconds, CameraId... gone) {
        pass(seconds, Minute.TIMEOUT, List.of(gone));
    }

    /// Nothing comes from anywhere.
    void ownLine(int seconds) {
        pass(seconds, Minute.UNREACHABLE, List.copyOf(shops.keySet()));
    }

    private void pass(int seconds, Minute why, List<CameraId> gone) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            var second = new HashMap<CameraId, OwnLine.Second>();
            shops.keySet().forEach(camera -> {
                boolean out = gone.contains(camera);
                second.put(camera, new OwnLine.Second(out ? why : Minute.USABLE, !out));
                if (!out) {
                    send(camera);
                }
            });
            ward.second(shops, second);
        }
    }

    private void send(CameraId camera) {
        number++;
        ring(camera)
                .add(new AccessUnit(
                        camera,
                        number,
                        Codec.H264,
                        true,
                        number * 90_000,
                        now,
                        0,
                        WatchRig.Coded.picture(true, number)));
    }

    /// The station stands still.
    void stopped(int seconds) {
        now = now.plusSeconds(seconds);
    }

    List<Alarm.Raised> alarms() {
        return alarms.undecided(RULE, Optional.empty(), 100).stream()
                .filter(alarm -> shops.containsKey(alarm.head().finding().camera()))
                .toList();
    }

    /// When the pictures of a sealed clip came.
    List<Instant> arrivals(EvidenceId id) throws IOException {
        if (!(evidence.verify(RULE, id) instanceof Verdict.Intact intact)) {
            throw new AssertionError("not intact");
        }
        try (var bytes = Files.newInputStream(intact.file())) {
            Clip clip = ClipReader.read(bytes);
            return clip.units().stream().map(AccessUnit::arrival).toList();
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return now.toEpochMilli() * 1_000_000;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
