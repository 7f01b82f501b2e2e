package org.xunyao.app.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.KeyFile;
import org.xunyao.crypto.StationKey;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.TrustBundle;

/// A package on the disk, really signed, and trust bundles that know its key and that do not.
public final class SealedPackage {
    /// When it was made.
    public static final Instant MADE = Instant.parse("2026-11-20T02:42:07Z");

    private static final Instant FROM = MADE.minus(Duration.ofDays(1));
    private static final Instant TO = MADE.plus(Duration.ofDays(365));

    final Path file;
    final Path trust;
    final Path others;
    final byte[] bytes;

    /// Writes all of it into a folder.
    public SealedPackage(Path folder) throws IOException {
        var keys = new KeyFile(new SecureRandom());
        StationKey key = keys.create("Xunyao station lanxi-2", FROM, TO);
        StationKey stranger = keys.create("Xunyao station other", FROM, TO);
        this.bytes = bytes(key);
        this.file = Files.write(folder.resolve("案件 1.xypk"), bytes);
        this.trust = bundle(folder.resolve("trust.txt"), key, "lanxi-2");
        this.others = bundle(folder.resolve("others.txt"), stranger, "lanxi-2");
    }

    /// The package.
    public Path file() {
        return file;
    }

    /// A trust bundle that knows the signer.
    public Path trust() {
        return trust;
    }

    private static Path bundle(Path file, StationKey key, String party) throws IOException {
        return Files.write(file, new TrustBundle(1, List.of(key.trusted(party, "station"))).write());
    }

    private static byte[] bytes(StationKey key) throws IOException {
        List<Content> contents = List.of(
                content("data/case.jsonl", "application/jsonl", "{\"id\":\"1\"}\n"),
                content("files/notice.pdf", "application/pdf", "责令改正".repeat(40)));
        var manifest = new Manifest(
                Manifest.Environment.TEST,
                "lanxi-2",
                "province",
                "case",
                1,
                Manifest.FIRST,
                MADE,
                MADE.plus(Duration.ofDays(30)),
                1,
                contents.stream().map(Content::entry).toList());
        try (var in = new PackageWriter(key, new BouncyDigester()).open(manifest, contents)) {
            return in.readAllBytes();
        }
    }

    private static Content content(String path, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(
                new Entry(path, type, new BouncyDigester().digest(bytes)), () -> new ByteArrayInputStream(bytes));
    }
}
