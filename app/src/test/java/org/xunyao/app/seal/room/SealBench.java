package org.xunyao.app.seal.room;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Action;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.seal.SealKeeping;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.KeyFile;
import org.xunyao.crypto.StationKey;
import org.xunyao.documents.Fields;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.seal.SealTables;

/// A station in memory with the real folder, desk and press of the seal, and files as an authority brings them.
final class SealBench extends MemoryStation {
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    static final String PASSWORD = "Paper-Seal-2026";
    static final Ticket.OfPerson ADMIN = MemoryStation.ticket(1, "样例", "", "ADMIN");
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");

    final Path folder;
    final SealFolder kept;
    final SealKeeping keeping;
    final SealAtDesk ports;
    private final LateComposer sheets = new LateComposer(RESOURCES.resolve("documents"));
    private @Nullable StationKey made;

    SealBench(Path folder, Action... powers) {
        super(NOW);
        this.folder = folder;
        this.kept = SealFolder.of(
                folder.resolve("data"),
                folder.resolve("secrets"),
                new DurableFilesOnDisk(BouncyDigester::sm3, 16L << 20));
        var office = office(Stream.concat(
                Stream.of(powers).map(power -> MemoryStation.grant("ADMIN", power)),
                Stream.of(MemoryStation.grant("RULE", SealDesk.FOUND))));
        var rules = new SealTables(RESOURCES.resolve("station")).rules(today());
        this.keeping = new SealKeeping(new SealDesk(office, kept), kept, rules, this);
        var press = new SamplePress(sheets, "澜溪县市场监督管理局", this);
        this.ports = new SealAtDesk(keeping, new SealAtDesk.Who(office, ADMIN), press, this);
    }

    /// A key file that holds for so many days from yesterday on.
    Path key(String name, Instant from, Duration length) throws IOException {
        made = made(from, length);
        return Files.write(folder.resolve(name), new KeyFile(new SecureRandom()).write(made, PASSWORD.toCharArray()));
    }

    /// The certificate of the key that was made last.
    Path own() throws IOException, CertificateEncodingException {
        return Files.write(
                folder.resolve("own.der"),
                Objects.requireNonNull(made).certificate().getEncoded());
    }

    /// A page with a place for the seal.
    byte[] page() {
        return sheets.plain(new PlainSheets.Plain(
                "seal-sample",
                "样张",
                "澜溪县市场监督管理局",
                NOW,
                new UUID(0, 0),
                new Fields().text("bureau", "澜溪县市场监督管理局").text("day", "2026年11月20日")));
    }

    Path trusted() throws IOException, CertificateEncodingException {
        return Files.write(
                folder.resolve("trusted.der"),
                made(NOW.minusSeconds(9), Duration.ofDays(3000)).certificate().getEncoded());
    }

    private static StationKey made(Instant from, Duration length) {
        return new KeyFile(new SecureRandom()).create("Lanxi bureau", from, from.plus(length));
    }

    /// A red ring with a star, as bureaus have it.
    Path picture() throws IOException {
        var picture = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(200, 16, 16, 210));
        pen.setStroke(new BasicStroke(18));
        pen.drawOval(12, 12, 576, 576);
        pen.fillPolygon(
                new int[] {300, 340, 440, 360, 390, 300, 210, 240, 160, 260},
                new int[] {180, 270, 270, 330, 430, 370, 430, 330, 270, 270},
                10);
        pen.dispose();
        Path file = folder.resolve("seal.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    List<String> rows() {
        return links().stream()
                .map(link -> link.action() + " " + link.target().id())
                .toList();
    }
}
