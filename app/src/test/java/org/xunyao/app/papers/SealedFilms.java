package org.xunyao.app.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.papers.link.EvidenceSight;
import org.xunyao.app.papers.room.SealedSight;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.PaintedProjector;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;

/// Clips that are sealed by the real desk into a real vault and database, for the sentences of documents; what they
/// show
/// is painted, and a test moves their time.
final class SealedFilms implements AutoCloseable, Clock {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    private static final Instant BEGIN = Instant.parse("2026-11-19T08:00:00Z");
    private static final int PICTURES = 40;

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger made = new AtomicInteger();
    Supplier<Cover> covers = Cover::nothing;
    private final AtomicLong nanos = new AtomicLong();
    private final Path vault;
    private final Store store;
    private final EvidenceDesk desk;
    private final Ticket.OfPerson ticket;

    SealedFilms(Path folder) {
        vault = folder.resolve("vault");
        store = UnusedStation.open(folder);
        List<Person> people = new SampleCounty(RESOURCES.resolve("sample"))
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
        var office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook("test-1", store.auditTrail(), new AuditChain(new BouncyDigester()), ids),
                this);
        var sealed = new Vault(vault, new DurableFilesOnDisk(BouncyDigester::sm3, 1L << 20), new BouncyDigester());
        desk = new EvidenceDesk(office, store.evidenceItems(), sealed, ids, this);
        ticket = new Ticket.OfPerson(
                people.stream()
                        .filter(one -> one.login().equals("liming"))
                        .findFirst()
                        .orElseThrow(),
                new java.util.UUID(3, 3));
    }

    /// What the person of the room sees of the vault.
    EvidenceSight sight() {
        var tools = new SealedSight.Tools(
                codec -> {
                    made.incrementAndGet();
                    return new PaintedProjector(open);
                },
                camera -> covers.get(),
                this);
        return new SealedSight(desk, tools, ticket);
    }

    /// Four seconds of film.
    EvidenceItem clip(int seed) {
        var units = new ArrayList<AccessUnit>();
        for (int i = 0; i < PICTURES; i++) {
            boolean key = i % 10 == 0;
            byte[] bytes = {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), (byte) i, (byte) seed};
            units.add(new AccessUnit(
                    new CameraId("C2"), i, Codec.H264, key, i * 9_000L, BEGIN.plusMillis(i * 100L), 0, bytes));
        }
        var capture = new Capture(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                Optional.of(BEGIN),
                Optional.of(BEGIN),
                new EvidenceSource.OfCamera("C2"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of());
        return desk.seal(ticket, capture, new ByteArrayInputStream(ClipWriter.bytes(new Clip(units))))
                .result();
    }

    /// What a sentence keeps of an item.
    static EvidenceLink link(EvidenceItem item) {
        return new EvidenceLink(
                1,
                item.id().value(),
                "录像",
                item.digests().sha256(),
                item.digests().sm3());
    }

    /// Another film takes the place of the sealed bytes.
    void change(EvidenceItem item) {
        try {
            Path file = path(item);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 9] ^= 1;
            Files.delete(file);
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// The sealed bytes go.
    void lose(EvidenceItem item) {
        try {
            Files.delete(path(item));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path path(EvidenceItem item) {
        String sha256 = item.digests().sha256();
        return vault.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /// A tenth of a second goes by.
    void pass() {
        nanos.addAndGet(100_000_000);
    }

    @Override
    public Instant now() {
        return BEGIN.plusSeconds(86_400);
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public void close() {
        store.close();
    }
}
