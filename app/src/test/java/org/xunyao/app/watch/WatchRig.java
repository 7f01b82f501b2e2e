package org.xunyao.app.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.sign.RuleSigns;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.wire.RoleTables;

/// One watched post over the real desks and a real database, with a clock, a camera and looks that follow
/// a script.
final class WatchRig {
    static final Finding.Detector DETECTOR = new Finding.Detector("nanodet-g-256x416", Optional.empty(), 0.4);
    static final String COLD = "AI-08-COLD";
    private static final Ticket RULE = Ticket.ofRule("AI-01-DEMO/1");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Box AT_THE_COUNTER = new Box(0.1, 0.5, 0.1, 0.4, 0.8);
    private static final Box IN_THE_AISLE = new Box(0.8, 0.1, 0.1, 0.4, 0.8);
    private static final int KEY_EVERY = 4;

    /// Two people for a minute, three pictures of it.
    private static final AlarmRuleRow PEOPLE = new AlarmRuleRow(
            "AI-10",
            "非营业时段人员活动",
            1,
            new Figures(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(60), HoursMode.ALWAYS, 2),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(10), 3, Duration.ofSeconds(20)),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            "test",
            false);

    private final Store store;
    private final Ring ring = new Ring(Duration.ofSeconds(60), 24 << 20);
    private final ScriptedClock clock = new ScriptedClock();
    private final EvidenceDesk evidence;
    private final AlarmDesk alarms;
    private final Post post;
    private final WatchLimits limits;
    private final NotedLook second;
    private final List<PostWatch> beside = new ArrayList<>();
    private final WatchMemory memory;
    private final AlarmNews news = new AlarmNews();
    private PostWatch watch;
    private long number;
    private boolean diskRefuses;
    private ZoneFinds found = ZoneFinds.NONE;

    WatchRig(Store store, Path folder, String camera, WatchLimits limits, SecondLook second) {
        this(store, folder, camera, new Means(limits, second, WatchMemory.unlimited()));
    }

    /// How the watches of a rig work.
    record Means(WatchLimits limits, SecondLook second, WatchMemory memory) {}

    WatchRig(Store store, Path folder, String camera, Means means) {
        this.store = store;
        this.memory = means.memory();
        this.limits = means.limits();
        this.second = new NotedLook(means.second());
        var grants = new RoleTables(RESOURCES.resolve("roles")).grants();
        var office = new Office(
                new Permissions(grants),
                store.transactions(),
                new AuditBook(
                        camera, store.auditTrail(), new AuditChain(new BouncyDigester()), new Ids(clock, new Random())),
                clock);
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        var vault = new Vault(
                StoreLocation.of(folder).vault(),
                new MoodyDisk(new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 26)),
                new BouncyDigester());
        this.evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, clock);
        var rules = List.of(new AlarmRuleRow(
                "AI-01-DEMO",
                "药师不在岗",
                1,
                new Figures(Duration.ofSeconds(40), Duration.ZERO, Duration.ofSeconds(60), HoursMode.OPEN, 1),
                new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofMinutes(10)),
                clock.today(),
                Optional.empty(),
                "test",
                false));
        var both = Stream.concat(rules.stream(), Stream.of(PEOPLE, named(rules.getFirst(), COLD, RuleSigns.NONE)))
                .toList();
        this.alarms = new AlarmDesk(office, store.alarms(), store.evidenceItems(), both, clock, ids);
        Post sample = Post.of(
                new CameraId(camera),
                new PharmacyId(new UUID(3, 3)),
                PostTables.zones(RESOURCES.resolve("sample/zones.csv"))
                        .getFirst()
                        .zone(),
                rules,
                clock.today(),
                clock.zone());
        this.post = sample;
        this.watch = newWatch();
    }

    static Store open(Path folder) {
        return UnusedStation.open(StoreLocation.of(folder));
    }

    /// As after a start of the program: the same store, nothing in memory.
    void restart() {
        watch = newWatch();
    }

    /// Another watch of the same post, that knows nothing yet.
    PostWatch newWatch() {
        return newWatch(post);
    }

    /// The same post after its zone was drawn anew.
    Post elsewhereDrawn() {
        return new Post(
                post.camera(), post.shop(), Zone.whole(post.zone().name()), post.rule(), post.hours(), post.colour());
    }

    /// What is found in zones from now on.
    void finds(ZoneFinds next) {
        found = next;
    }

    /// The same post, whose rule reads for something or watches another zone, is watched instead.
    void reading(String rule, Zone zone, RuleSigns signs) {
        AlarmRuleRow read = named(post.row(), rule, signs);
        watch = newWatch(new Post(post.camera(), post.shop(), zone, Post.rule(read), post.hours(), post.colour()));
    }

    private static AlarmRuleRow named(AlarmRuleRow row, String rule, RuleSigns signs) {
        return new AlarmRuleRow(
                rule,
                row.scenario(),
                row.version(),
                row.figures(),
                row.plan(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.source(),
                row.verified(),
                signs);
    }

    PostWatch newWatch(Post other) {
        var raising = new AlarmRaising(evidence, alarms, second, news);
        return new PostWatch(other, new FilmStock(ring, memory), raising, limits, clock, Runnable::run);
    }

    static SecondLook.Agrees agrees(List<AccessUnit> units) {
        var still = new SecondLook.Still(
                units.getLast().number(), "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, List.of("decoded"));
        return new SecondLook.Agrees(List.of(still), DETECTOR);
    }

    /// Seconds with nobody at the counter, though somebody is in the shop.
    void empty(int seconds) {
        pass(seconds, true, List.of(IN_THE_AISLE));
    }

    void manned(int seconds) {
        pass(seconds, true, List.of(AT_THE_COUNTER, IN_THE_AISLE));
    }

    void covered(int seconds) {
        pass(seconds, false, List.of());
    }

    /// Time goes by at the other station.
    void elsewhere(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    /// Film comes, but nobody looks.
    void unlooked(int seconds) {
        for (int i = 0; i < seconds; i++) {
            film();
            watch.second();
        }
    }

    private void pass(int seconds, boolean usable, List<Box> persons) {
        for (int i = 0; i < seconds; i++) {
            film();
            String why = usable ? "" : "covered";
            var look = new Observation(
                    post.camera(),
                    number,
                    number,
                    clock.now(),
                    usable,
                    why,
                    persons,
                    DETECTOR.name(),
                    "",
                    List.of(),
                    found);
            watches().forEach(each -> each.seen(look));
            watches().forEach(PostWatch::second);
        }
    }

    private void film() {
        clock.now = clock.now.plusSeconds(1);
        boolean key = number % KEY_EVERY == 0;
        number++;
        var unit = new AccessUnit(
                post.camera(), number, Codec.H264, key, number * 90_000, clock.now, 0, Coded.picture(key, number));
        ring.add(unit);
        watches().forEach(each -> each.unit(unit));
    }

    private List<PostWatch> watches() {
        return Stream.concat(Stream.of(watch), beside.stream()).toList();
    }

    /// A second rule at the same camera, over the whole picture, by day and by night.
    PostWatch beside() {
        Post other = new Post(
                post.camera(), post.shop(), Zone.whole("整个画面"), Post.rule(PEOPLE), post.hours(), post.colour());
        beside.add(newWatch(other));
        return beside.getLast();
    }

    /// The camera says what time it is, or begins a stretch of which nothing is known.
    void clock(Optional<Duration> ahead) {
        long pts = (number + (ahead.isPresent() ? 0 : 1)) * 90_000;
        watch.event(new StreamEvent.CameraClock(post.camera(), clock.now(), pts, ahead.map(clock.now()::plus)));
    }

    void diskRefuses(boolean refuses) {
        diskRefuses = refuses;
    }

    AlarmNews news() {
        return news;
    }

    PostWatch watch() {
        return watch;
    }

    Clock time() {
        return clock;
    }

    Instant now() {
        return clock.now();
    }

    /// What the second look was shown, once per look.
    List<List<AccessUnit>> looked() {
        return second.looked();
    }

    /// What was looked at before the rule fired, once per look.
    List<List<AccessUnit>> ahead() {
        return second.beforehand();
    }

    /// What was asked of the second look, once per look.
    List<SecondLook.Question> asked() {
        return second.asked();
    }

    List<Alarm.Raised> alarms() {
        return alarms.undecided(RULE, Optional.empty(), 100).stream()
                .filter(alarm -> alarm.head().finding().camera().equals(post.camera()))
                .toList();
    }

    List<EvidenceItem> sealed() {
        return evidence.newest(RULE, now(), 1_000).stream()
                .filter(item -> item.source()
                        .equals(new EvidenceSource.OfCamera(post.camera().code())))
                .toList();
    }

    EvidenceItem item(EvidenceId id) {
        return evidence.find(RULE, id).orElseThrow();
    }

    /// The clip out of the sealed file, after its digests were compared.
    Clip clip(EvidenceId id) throws IOException {
        if (!(evidence.verify(RULE, id) instanceof Verdict.Intact intact)) {
            throw new AssertionError("not intact");
        }
        try (var bytes = Files.newInputStream(intact.file())) {
            return ClipReader.read(bytes);
        }
    }

    /// The actions of this rig's own audit chain in order.
    List<String> deeds() {
        return store
                .transactions()
                .read(tx -> store.auditTrail().from(tx, post.camera().code(), 1, 1_000))
                .stream()
                .map(AuditRecord::action)
                .toList();
    }

    /// Coded pictures that are no pictures, but have the form.
    static final class Coded {
        private Coded() {}

        static byte[] picture(boolean key, long number) {
            var out = new ByteArrayOutputStream();
            if (key) {
                out.writeBytes(new byte[] {0, 0, 0, 1, 0x67, 0x42, 0x00, 0x1E, 1});
                out.writeBytes(new byte[] {0, 0, 0, 1, 0x68, (byte) 0xCE, 2});
            }
            out.writeBytes(new byte[] {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), (byte) (number % 200 + 4), 9});
            return out.toByteArray();
        }
    }

    /// A disk that can be told to refuse.
    private final class MoodyDisk implements DurableFiles {
        private final DurableFiles disk;

        MoodyDisk(DurableFiles disk) {
            this.disk = disk;
        }

        @Override
        public Stored seal(Path folder, InputStream bytes) throws IOException {
            if (diskRefuses) {
                throw new IOException("disk full");
            }
            return disk.seal(folder, bytes);
        }

        @Override
        public void replace(Path file, byte[] bytes) throws IOException {
            disk.replace(file, bytes);
        }
    }

    private static final class ScriptedClock implements Clock {
        private Instant now = Instant.parse("2026-11-22T06:00:00Z");

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
}
