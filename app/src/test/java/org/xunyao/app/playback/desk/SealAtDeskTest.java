package org.xunyao.app.playback.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.PlaybackPorts.Sealed;
import org.xunyao.app.playback.Point;
import org.xunyao.app.playback.recorded.desk.FileAtDesk;
import org.xunyao.app.shell.StillClock;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.media.link.SealedStill;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.wire.RoleTables;

/// Marked film over the real evidence desk and a real database.
class SealAtDeskTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Point POINT = new Point(new CameraId("C01"), "康民大药房", "处方区");
    private static final Target SHOP = new Target("pharmacy", "p-1");
    private static final Ticket RULE = Ticket.ofRule("AI-01-DEMO/1");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};

    @TempDir
    static Path folder;

    private static Store store;
    private static EvidenceDesk desk;

    private final List<List<AccessUnit>> developed = new ArrayList<>();

    @BeforeAll
    static void open() {
        var clock = new StillClock(START.plusSeconds(100));
        store = UnusedStation.open(StoreLocation.of(folder));
        var office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "S1", store.auditTrail(), new AuditChain(new BouncyDigester()), new Ids(clock, new Random())),
                clock);
        var vault = new Vault(
                StoreLocation.of(folder).vault(),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 26),
                new BouncyDigester());
        desk = new EvidenceDesk(office, store.evidenceItems(), vault, new Ids(clock, new Random()), clock);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Ticket.OfPerson person(String role) {
        var person = new Person(
                new PersonId(new UUID(7, role.hashCode())), "p7", "李明", "药械化股", "执法07", Set.of(new RoleId(role)));
        return new Ticket.OfPerson(person, new UUID(9, 1));
    }

    private SealAtDesk sealing(String role, boolean may, boolean decodes) {
        return new SealAtDesk(desk, person(role), camera -> may, camera -> Optional.of(SHOP), (camera, units) -> {
            developed.add(units);
            AccessUnit last = units.getLast();
            return CompletableFuture.completedFuture(
                    decodes
                            ? new SealedStill.Developed(camera, last.number(), last.pts(), last.arrival(), JPEG)
                            : new SealedStill.Cannot("MEDIA-DIED"));
        });
    }

    private static Mark mark() {
        List<AccessUnit> units = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            units.add(new AccessUnit(
                    POINT.camera(),
                    500 + i,
                    Codec.H264,
                    i % 10 == 0,
                    i * 6_000L,
                    START.plusMillis(i * 66L),
                    0,
                    new byte[] {0, 0, 0, 1, (byte) (i % 10 == 0 ? 0x65 : 0x41), (byte) i}));
        }
        CameraTimes times = CameraTimes.NONE
                .after(new StreamEvent.CameraClock(POINT.camera(), START, 0, Optional.empty()))
                .after(new StreamEvent.CameraClock(POINT.camera(), START, 0, Optional.of(START.plusSeconds(2))));
        return new Mark(POINT, new Footage(units, times), units.get(17));
    }

    @Test
    void theOriginalUnitsAndAStillMadeOfThemAreSealedForCameraAndShop() throws Exception {
        Mark mark = mark();
        Sealed sealed = sealing("INSPECTOR", true, true).seal(mark);
        EvidenceItem clip = sealed.clip().result();
        EvidenceItem still = sealed.still().orElseThrow().result();
        assertThat(clip.kind()).isEqualTo(EvidenceKind.CLIP);
        assertThat(clip.use()).isEqualTo(EvidenceUse.LEAD_ONLY);
        assertThat(clip.times().cameraTime()).contains(START.plusSeconds(2));
        assertThat(clip.times().arrivalTime()).contains(START);
        assertThat(still.derivedFrom()).contains(clip.id());
        assertThat(still.operations().getFirst()).contains("517");
        assertThat(developed.getFirst()).as("from the key unit before").hasSize(8);
        assertThat(desk.of(RULE, new Target("camera", "C01")))
                .extracting(EvidenceItem::id)
                .contains(clip.id(), still.id());
        assertThat(desk.of(RULE, SHOP)).extracting(EvidenceItem::id).contains(clip.id(), still.id());
        Clip read = ClipReader.read(Files.readAllBytes(((Verdict.Intact) desk.verify(RULE, clip.id())).file()));
        assertThat(read.units()).hasSize(30);
        for (int i = 0; i < 30; i++) {
            assertThat(read.units().get(i).bytes())
                    .isEqualTo(mark.footage().units().get(i).bytes());
        }
    }

    @Test
    void withoutAStillTheFilmIsSealedAndItSaysWhy() {
        Sealed sealed = sealing("INSPECTOR", true, false).seal(mark());
        assertThat(sealed.still()).isEmpty();
        assertThat(sealed.missing()).isEqualTo("MEDIA-DIED");
        assertThat(desk.verify(RULE, sealed.clip().result().id())).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void whoMayNotSealOrNotWatchSealsNothing() {
        long before = desk.newest(RULE, START.plusSeconds(1_000), 1_000).size();
        refused("REPLAY-NO-SEALING", sealing("WALL_OPERATOR", true, true));
        refused("REPLAY-REFUSED", sealing("INSPECTOR", false, true));
        assertThat(desk.newest(RULE, START.plusSeconds(1_000), 1_000)).hasSize((int) before);
    }

    @Test
    void aFileThatWasHandedInIsSealedWholeAndNeverAsFilmOfACamera() throws Exception {
        Path file = handedIn("handed-in.mp4");
        try (RecordedFilm film = RecordedFilm.open(file)) {
            Sealed sealed = new FileAtDesk(desk, person("INSPECTOR"), film).seal(mark());
            EvidenceItem item = sealed.clip().result();
            assertThat(item.kind()).isEqualTo(EvidenceKind.COLLECTED_FILE);
            assertThat(item.use()).isEqualTo(EvidenceUse.LEAD_ONLY);
            assertThat(item.source())
                    .isEqualTo(new EvidenceSource.OfPerson(
                            person("INSPECTOR").person().id()));
            assertThat(item.times().cameraTime()).isEmpty();
            assertThat(item.times().arrivalTime()).isEmpty();
            assertThat(sealed.missing()).isEqualTo("RECORDED-WHOLE");
            assertThat(((Verdict.Intact) desk.verify(RULE, item.id())).file()).hasSameBinaryContentAs(file);
            assertThatThrownBy(() -> new FileAtDesk(desk, person("WALL_OPERATOR"), film).seal(mark()))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("REPLAY-NO-SEALING"));
        }
    }

    @Test
    void aTransportStreamIsSealedAsOneAndAPlaylistOnlySegmentBySegment() throws Exception {
        Path file = handedIn("handed-in.ts");
        Path list = Files.writeString(
                folder.resolve("list.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhanded-in.ts\n#EXT-X-ENDLIST\n");
        try (RecordedFilm film = RecordedFilm.open(file);
                RecordedFilm listed = RecordedFilm.open(list)) {
            Sealed sealed = new FileAtDesk(desk, person("INSPECTOR"), film).seal(mark());
            assertThat(sealed.clip().result().mediaType()).isEqualTo("video/mp2t");
            assertThatThrownBy(() -> new FileAtDesk(desk, person("INSPECTOR"), listed).seal(mark()))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("RECORDED-IN-PARTS"));
        }
    }

    private Path handedIn(String name) throws Exception {
        Path file = folder.resolve(name);
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=64x64:rate=25",
                        "-t",
                        "1",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
        return file;
    }

    private static void refused(String code, SealAtDesk sealing) {
        assertThatThrownBy(() -> sealing.seal(mark()))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
