package org.xunyao.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ClipPlayer.Showing;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.shell.StillClock;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.camera.Clip.Picture;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.wire.RoleTables;

/// Sealed film over the real evidence desk and a real database.
final class ClipReplayTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Ticket RULE = Ticket.ofRule("AI-01-DEMO/1");

    @TempDir
    static Path footage;

    @TempDir
    static Path folder;

    private static StillClock clock;
    private static Store store;
    private static EvidenceDesk desk;
    private static Clip film;

    private final List<RecordingProjector> projectors = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        clock = new StillClock(START);
        film = film();
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
        desk = new EvidenceDesk(
                office, store.evidenceItems(), vault, new Ids(clock, RandomGenerator.of("L64X128MixRandom")), clock);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private ClipReplay replay() {
        return new ClipReplay(
                (id, reader) -> desk.use(RULE, id, found -> reader.apply(found.file())),
                codec -> {
                    assertThat(codec).isEqualTo(Codec.H264);
                    projectors.add(new RecordingProjector());
                    return projectors.getLast();
                },
                camera -> Cover.nothing(),
                clock);
    }

    private static Clip film() throws Exception {
        Path file = Footage.ofDebian(footage).clip(new Footage.Cut("replay", 0, 216, 640, 360, 20, 4, 0));
        var film = org.xunyao.testkit.camera.Clip.read(file);
        var units = new ArrayList<AccessUnit>();
        for (Picture picture : film.pictures()) {
            int number = units.size();
            units.add(new AccessUnit(
                    new CameraId("C01"),
                    1_000 + number,
                    Codec.H264,
                    picture.key(),
                    number * 90_000L / Footage.FPS,
                    START.plusMillis(number * 1_000L / Footage.FPS),
                    0,
                    bytes(film, picture)));
        }
        return new Clip(units);
    }

    private static byte[] bytes(org.xunyao.testkit.camera.Clip film, Picture picture) {
        var nals = new ArrayList<byte[]>();
        if (picture.key()) {
            nals.add(film.sps());
            nals.add(film.pps());
        }
        picture.nals().stream().filter(nal -> (nal[0] & 0x1F) < 6).forEach(nals::add);
        var out = new ByteArrayOutputStream();
        for (byte[] nal : nals) {
            out.writeBytes(new byte[] {0, 0, 0, 1});
            out.writeBytes(nal);
        }
        return out.toByteArray();
    }

    private static EvidenceId seal(byte[] bytes) {
        var capture = new Capture(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                Optional.empty(),
                Optional.of(START),
                new EvidenceSource.OfCamera("C01"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of());
        return desk.seal(RULE, capture, new ByteArrayInputStream(bytes))
                .result()
                .id();
    }

    private static Path file(EvidenceId item) {
        return ((Verdict.Intact) desk.verify(RULE, item)).file();
    }

    private static void code(String code, Runnable open) {
        assertThatThrownBy(open::run)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aSealedClipIsPlayedUnitForUnit() {
        Showing showing = replay().open(seal(ClipWriter.bytes(film)));
        assertThat(film.units()).hasSize(60);
        assertThat(showing.length()).isEqualTo(Duration.ofMillis(59 * 1_000 / Footage.FPS));
        assertThat(showing.gaps()).isEmpty();
        showing.picture().poll();
        RecordingProjector projector = projectors.getFirst();
        assertThat(projector.asked).hasSize(1);
        assertThat(projector.asked.getFirst().unit().bytes())
                .isEqualTo(film.units().getFirst().bytes());
        showing.seek(showing.length());
        showing.picture().poll();
        assertThat(projector.asked.getLast().unit().bytes())
                .isEqualTo(film.units().getLast().bytes());
        showing.close();
        assertThat(projector.closed).isTrue();
    }

    @Test
    void whatIsNotWhatWasSealedIsNeverPlayed() throws Exception {
        EvidenceId changed = seal(ClipWriter.bytes(film));
        EvidenceId none = seal(new byte[] {1, 2, 3});
        Path file = file(changed);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 9] ^= 1;
        rewrite(file, bytes);
        ClipReplay replay = replay();
        code("EVIDENCE-BROKEN", () -> replay.open(changed));
        Files.delete(file);
        code("EVIDENCE-MISSING", () -> replay.open(changed));
        code("MEDIA-CLIP", () -> replay.open(none));
        code("EVIDENCE-UNKNOWN", () -> replay.open(new EvidenceId(new UUID(1, 2))));
        assertThat(projectors).isEmpty();
    }

    @Test
    void withoutAPlaceItSaysThatAllAreTaken() {
        EvidenceId clip = seal(ClipWriter.bytes(film));
        var full = new ClipReplay(
                (id, reader) -> desk.use(RULE, id, found -> reader.apply(found.file())),
                _ -> {
                    throw new IllegalStateException("all places are taken");
                },
                camera -> Cover.nothing(),
                clock);
        code("MEDIA-BUSY", () -> full.open(clip));
    }

    private static void rewrite(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }
}
