package org.xunyao.app.identity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.identity.desk.IdentityAtDesks;
import org.xunyao.app.identity.desk.IdentityDesks;
import org.xunyao.app.picture.Cover;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.Area;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.identity.IdentitiesInStore;
import org.xunyao.store.identity.TemplateKeysOnDisk;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.identity.IdentityRound;
import org.xunyao.supervision.identity.OneTimeCodes;
import org.xunyao.supervision.identity.RollDesk;
import org.xunyao.supervision.identity.Template;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.identity.IdentityTables;

/// The real desks over a real store; only the camera and the model stand in.
final class IdentityBench implements Clock, IdentityPorts.Eyes, AutoCloseable {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final PharmacyId SHOP = new PharmacyId(new UUID(1, 1));

    final Store store;
    final Path folder;
    final IdentityDesk desk;
    private final IdentityAtDesks atDesks;
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    int face = 1;
    Instant announced = Instant.MIN;
    FaceSample.Found found = FaceSample.Found.FACE;

    IdentityBench(Path folder, String role) {
        this.folder = folder;
        Path data = folder.resolve("data");
        this.store = UnusedStation.open(data);
        var digester = new BouncyDigester();
        var ids = new Ids(this, new Random(1));
        var book = new AuditBook("door-1", store.auditTrail(), new AuditChain(digester), ids);
        var office = new Office(
                new Permissions(new RoleTables(RESOURCES.resolve("roles")).grants()), store.transactions(), book, this);
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
        var keys = TemplateKeysOnDisk.open(folder.resolve("secrets"), data, files, new SecureRandom());
        var tables = new IdentityTables(RESOURCES.resolve("identity"));
        var limits = tables.limits(today());
        var notice = tables.notice(today());
        var shelf = new IdentityDesk.Shelf(new IdentitiesInStore(), store.pharmacies(), keys);
        this.desk = new IdentityDesk(office, shelf, limits, notice, ids, this);
        var rolls = new RollDesk(office, shelf, new OneTimeCodes(new Random(3), this, limits), limits, ids, this);
        var desks = new IdentityDesks(
                desk, rolls, limits, notice, new IdentityRound(desk, new Ticket.OfRule("identity/1")));
        var vault = new Vault(StoreLocation.of(data).vault(), files, digester);
        var evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, this);
        var person = new Person(new PersonId(new UUID(0, 1)), "head", "赵股长", "药械化股", "执1", Set.of(new RoleId(role)));
        this.atDesks = new IdentityAtDesks(
                new IdentityAtDesks.Desks(office, desks, new RegistryDesk(office, store.pharmacies()), evidence),
                this::film,
                this,
                new Ticket.OfPerson(person, new UUID(1, 1)),
                this);
        fill();
    }

    private void fill() {
        store.transactions().write(tx -> {
            shop(tx, 1, "康民大药房（滨河店）");
            shop(tx, 2, "松龄堂药房");
            for (int i = 1; i <= 2; i++) {
                store.pharmacies()
                        .put(
                                tx,
                                new Pharmacist(
                                        new PharmacistId(new UUID(2, i)),
                                        i == 1 ? "李药师" : "王药师",
                                        "ZC33019800" + i,
                                        Pharmacist.Category.BOTH,
                                        SHOP,
                                        LocalDate.of(2028, 2, 29)));
            }
            store.pharmacies()
                    .put(
                            tx,
                            new CameraAsset(
                                    new CameraCode("C01"), SHOP, "药师柜台", "", new DeviceFile(java.util.Map.of())));
            return tx;
        });
    }

    private void shop(org.xunyao.kernel.Tx tx, int number, String name) {
        store.pharmacies()
                .put(
                        tx,
                        new Pharmacy(
                                new PharmacyId(new UUID(1, number)),
                                name,
                                credit(number),
                                "浙DA330198001",
                                "滨河路1号",
                                "样例",
                                "",
                                new Area("330198", "澜溪县")));
    }

    private static CreditCode credit(int number) {
        String body = "91330198MA%07d".formatted(number);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(CreditCode::isValid)
                .map(CreditCode::new)
                .findFirst()
                .orElseThrow();
    }

    IdentityPorts ports() {
        return atDesks.ports(() -> Optional.of(folder.resolve("picture.png")));
    }

    private List<AccessUnit> film(CameraId camera, Instant from, Instant to) {
        return List.of(new AccessUnit(camera, 1, Codec.H264, true, 0, to, 0, new byte[] {0, 0, 0, 1, 0x65, 1}));
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Override
    public IdentityPorts.Taken take(String spot) {
        pass(1);
        float[] numbers = new float[found == FaceSample.Found.FACE ? Template.NUMBERS : 0];
        if (numbers.length > 0) {
            numbers[face] = 1;
        }
        return new IdentityPorts.Taken(
                ByteBuffer.wrap(picture()),
                Cover.nothing(),
                new FaceSample(now, found, found == FaceSample.Found.NONE ? 0 : 86, numbers),
                new FaceSet.Limits(40, 0.6, 0.7, 5, 30),
                "ab".repeat(32));
    }

    @Override
    public List<IdentityPorts.Taken> several(String spot, Instant since) {
        announced = since;
        return List.of(take(spot), take(spot), take(spot));
    }

    private static byte[] picture() {
        var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 320, 180);
        pen.setColor(Color.PINK);
        pen.fillOval(120, 40, 80, 100);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public IdentityPorts.Taken read(Path file) {
        return take("file");
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return now.getEpochSecond() * 1_000_000_000L;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }

    @Override
    public void close() {
        store.close();
    }
}
