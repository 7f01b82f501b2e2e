package org.xunyao.app.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Ticket;
import org.xunyao.app.watch.daily.DailyWard;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.daily.DaySumsInStore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.daily.DaySumKeeper;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.Ring;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.wire.RoleTables;

/// A camera at a licence wall: its watch, its film and the ward of days over a real store and a real vault; time is
/// a script.
final class DailyRig implements Clock {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Ticket RULE = Ticket.ofRule("AI-17/1");
    private static final String WALL = "证照墙";
    /// Ten minutes of a day, three seconds of film.
    private static final AlarmRuleRow ROW = new AlarmRuleRow(
            "AI-17",
            "证照未悬挂",
            1,
            new AlarmRuleRow.Figures(
                    Duration.ofMinutes(10), Duration.ZERO, Duration.ofSeconds(120), HoursMode.OPEN, 1, 15),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(3), 1, Duration.ofSeconds(10)),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            "test",
            false);

    private final Store store;
    private final AlarmDesk alarms;
    private final AlarmRaising raising;
    private final CameraId camera;
    private final Ring ring = new Ring(Duration.ofSeconds(75), 24 << 20);
    private Post post;
    private PostWatch watch;
    private DailyWard ward;
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private long number;
    private SecondLook second = (units, question) -> WatchRig.agrees(units);

    DailyRig(Store store, Path folder, String name) {
        this.store = store;
        this.camera = new CameraId(name);
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
        var evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, this);
        alarms = new AlarmDesk(office, store.alarms(), store.evidenceItems(), List.of(ROW), this, ids);
        raising = new AlarmRaising(evidence, alarms, (units, question) -> second.look(units, question));
        post = post(Zone.whole(WALL));
        watch = watch();
        ward = ward();
    }

    private Post post(Zone zone) {
        return new Post(
                camera,
                new PharmacyId(new UUID(3, 17)),
                zone,
                Post.rule(ROW),
                DayHours.read("08:00-21:00").week(zone()),
                AlarmColour.BLUE);
    }

    private PostWatch watch() {
        return new PostWatch(
                post, new FilmStock(ring, WatchMemory.unlimited()), raising, WatchLimits.USUAL, this, Runnable::run);
    }

    private DailyWard ward() {
        var means = new DailyWard.Means(
                asked -> asked.equals(watch.post()) ? watch.spells() : List.of(),
                new DaySumKeeper(new DaySumsInStore(), store.transactions()),
                raising,
                (from, begin, end) -> new Footage(ring.between(begin, end), CameraTimes.NONE),
                Runnable::run,
                new BouncyDigester()::sm3);
        return new DailyWard(() -> List.of(post), means, this);
    }

    /// The program ends and begins anew: what it had in memory is gone.
    void restarted(Duration away) {
        now = now.plus(away);
        ring.clear();
        watch = watch();
        ward = ward();
    }

    /// A person draws the zone anew.
    void redrawn() {
        post = post(new Zone(WALL, List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1))));
        watch = watch();
    }

    void secondLook(SecondLook other) {
        second = other;
    }

    /// The wall is not as it was confirmed.
    void gone(int seconds) {
        pass(seconds, "", 40, 0);
    }

    /// All hangs there.
    void hung(int seconds) {
        pass(seconds, "", 0, 0);
    }

    /// Glare lies over most of it.
    void glare(int seconds) {
        pass(seconds, "", 10, 80);
    }

    void dark(int seconds) {
        pass(seconds, "dark", 40, 0);
    }

    /// Nobody looks.
    void away(Duration length) {
        now = now.plus(length);
    }

    private void pass(int seconds, String why, int changed, int unknown) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            number++;
            var unit = new AccessUnit(
                    camera, number, Codec.H264, true, number * 90_000, now, 0, WatchRig.Coded.picture(true, number));
            ring.add(unit);
            watch.unit(unit);
            watch.seen(new Observation(
                    camera,
                    number,
                    number,
                    now,
                    why.isEmpty(),
                    why,
                    List.of(),
                    "nano",
                    "00",
                    List.of(new ZoneReading(WALL, new CellCount(100, changed, unknown)))));
            watch.second();
            if (now.getEpochSecond() % 60 == 0) {
                ward.run();
            }
        }
    }

    List<Alarm.Raised> alarms() {
        return alarms.undecided(RULE, Optional.empty(), 100).stream()
                .filter(alarm -> alarm.head().finding().camera().equals(camera))
                .toList();
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
