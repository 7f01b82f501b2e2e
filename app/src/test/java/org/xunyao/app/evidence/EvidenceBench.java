package org.xunyao.app.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.app.evidence.desk.EvidenceAtDesks;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.picture.Cover;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TrayDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.keeping.RetentionDesk;
import org.xunyao.evidence.keeping.ScrubDesk;
import org.xunyao.evidence.keeping.ScrubRun;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.wire.EvidenceTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;

/// The evidence screen over the real desks, database, disk and tables.
final class EvidenceBench implements AutoCloseable, Clock {
    static final int WIDE = 640;
    static final int HIGH = 360;
    static final Instant BEGIN = Instant.parse("2026-11-20T02:00:00Z");
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");

    Instant now = BEGIN;
    Cover cover = Cover.nothing();
    /// Nobody looks how far it is.
    static final Progress UNSEEN = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void say(String sentence) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    EvidenceAtDesks.Faces faces = jpeg -> List.of();
    EvidenceAtDesks.Films films =
            (clip, progress) -> new EvidenceAtDesks.Blurred(clip, clip.units().size(), 5, 3);
    Supplier<Cover> covers = () -> cover;
    final Path vault;
    final EvidenceDesk evidence;
    final CatalogueDesk catalogue;
    private final Store store;
    private final List<Person> people;
    private final Office office;
    private final EvidenceAtDesks.Desks desks;

    EvidenceBench(Path folder) {
        vault = folder.resolve("vault");
        store = UnusedStation.open(folder);
        people = new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            return 0;
        });
        var ids = new Ids(this, new Random(7));
        office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook("test-1", store.auditTrail(), new AuditChain(new BouncyDigester()), ids),
                this);
        var sealed = new Vault(vault, new DurableFilesOnDisk(BouncyDigester::sm3, 64L << 20), new BouncyDigester());
        var terms = new EvidenceTables(RESOURCES.resolve("evidence")).retention(zone());
        evidence = new EvidenceDesk(office, store.evidenceItems(), sealed, ids, this);
        catalogue = new CatalogueDesk(office, store.evidenceItems(), store.evidenceKeeping());
        var scrub = new ScrubDesk(office, store.evidenceKeeping(), this);
        desks = new EvidenceAtDesks.Desks(
                evidence,
                catalogue,
                new TrayDesk(office, store.evidenceItems(), sealed, ids, this),
                new RetentionDesk(office, store.evidenceItems(), store.evidenceKeeping(), sealed, terms, this),
                scrub,
                new ScrubRun(scrub, sealed, this, ids));
    }

    Ticket.OfPerson ticket(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new java.util.UUID(3, 3));
    }

    EvidencePorts ports(String login) {
        return new EvidenceAtDesks(
                        desks,
                        office,
                        Duration.ofDays(7),
                        new EvidenceAtDesks.Outside(
                                new Called(),
                                jpeg -> faces.in(jpeg),
                                (clip, progress) -> films.blurred(clip, progress)),
                        camera -> covers.get(),
                        ticket(login))
                .ports();
    }

    /// Days go by.
    void later(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    EvidenceItem still(List<Target> about) {
        now = now.plusSeconds(61);
        return seal(EvidenceKind.STILL, "image/png", picture(), new EvidenceSource.OfCamera("C2"), about);
    }

    EvidenceItem still(byte[] bytes) {
        now = now.plusSeconds(61);
        return seal(EvidenceKind.STILL, "image/png", bytes, new EvidenceSource.OfCamera("C2"), List.of());
    }

    EvidenceItem clip() {
        return clip("");
    }

    /// The same, whose key pictures say what is needed to decode them: 320 by 180, baseline.
    EvidenceItem clipWithSets() {
        return clip("000000016742c00cd901419f9f011000000300100000030320f142a4800000000168cb83cb20");
    }

    /// The same without the pictures 13 to 29.
    EvidenceItem clipWithGap() {
        return clip(
                "000000016742c00cd901419f9f011000000300100000030320f142a4800000000168cb83cb20",
                IntStream.range(0, 40).filter(i -> i < 13 || i > 29));
    }

    private EvidenceItem clip(String sets) {
        return clip(sets, IntStream.range(0, 40));
    }

    private EvidenceItem clip(String sets, IntStream numbers) {
        now = now.plusSeconds(61);
        byte[] before = HexFormat.of().parseHex(sets);
        List<AccessUnit> units = numbers.mapToObj(i -> unit(i, before)).toList();
        return seal(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                ClipWriter.bytes(new Clip(units)),
                new EvidenceSource.OfCamera("C2"),
                List.of(new Target("alarm", "0199aaaa-0000-7000-8000-000000000001")));
    }

    private AccessUnit unit(int i, byte[] sets) {
        byte[] slice = {0, 0, 0, 1, (byte) (i % 10 == 0 ? 0x65 : 0x41), (byte) i, (byte) now.getEpochSecond()};
        byte[] bytes = slice;
        if (i % 10 == 0) {
            bytes = Arrays.copyOf(sets, sets.length + slice.length);
            System.arraycopy(slice, 0, bytes, sets.length, slice.length);
        }
        return new AccessUnit(
                new CameraId("C2"), i, Codec.H264, i % 10 == 0, i * 9_000L, BEGIN.plusMillis(i * 100L), 0, bytes);
    }

    EvidenceItem file(String words) {
        now = now.plusSeconds(61);
        return seal(
                EvidenceKind.COLLECTED_FILE,
                "text/csv",
                words.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new EvidenceSource.OfPerson(ticket("liming").person().id()),
                List.of());
    }

    private EvidenceItem seal(EvidenceKind kind, String type, byte[] bytes, EvidenceSource source, List<Target> about) {
        boolean person = source instanceof EvidenceSource.OfPerson;
        var capture = new Capture(
                kind,
                type,
                Optional.of(now.minusSeconds(3)),
                Optional.of(now.minusSeconds(2)),
                source,
                person ? EvidenceUse.LAWFULLY_COLLECTED : EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                about);
        return evidence.seal(ticket("liming"), capture, new ByteArrayInputStream(bytes))
                .result();
    }

    /// A picture of noise, so that neighbours differ.
    byte[] picture() {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var random = new Random(now.getEpochSecond());
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                picture.setRGB(x, y, new Color(200 + random.nextInt(56), 60 + random.nextInt(100), x % 256).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Path path(EvidenceItem item) {
        String sha256 = item.digests().sha256();
        return vault.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    byte[] bytes(EvidenceItem item) {
        try {
            return Files.readAllBytes(path(item));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Sheet sheet(EvidenceId id) {
        return ports("liming").items().open(id);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return now.getEpochSecond();
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }

    LocalDate day() {
        return LocalDate.ofInstant(now, zone());
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Called implements EvidenceAtDesks.Names {
        @Override
        public String camera(String code) {
            return "康民堂㛃大药房 · 收银台 " + code;
        }

        @Override
        public String person(PersonId id) {
            return people.stream()
                    .filter(one -> one.id().equals(id))
                    .map(Person::name)
                    .findFirst()
                    .orElse("" + id.value());
        }

        @Override
        public String actor(String actor) {
            return people.stream()
                    .filter(one -> actor.endsWith("" + one.id().value()))
                    .map(Person::name)
                    .findFirst()
                    .orElse(actor);
        }
    }
}
