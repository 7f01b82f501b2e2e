package org.xunyao.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.SignatureCheck;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.exchange.Verification;
import org.xunyao.kernel.Clock;

/// A small real package with two files, its key, and a verifier at a fixed time.
final class GoldenPackage {
    static final Instant CREATED = Instant.parse("2026-05-06T01:02:03Z");

    final StationKey key = new KeyFile(new SecureRandom())
            .create("Chongyang station 1", CREATED.minus(Duration.ofDays(1)), CREATED.plus(Duration.ofDays(365)));
    final TrustBundle bundle = new TrustBundle(1, List.of(key.trusted("421223", "station")));
    final BouncyDigester digester = new BouncyDigester();
    final List<Content> contents = List.of(
            content("data/case.jsonl", "application/jsonl", "{\"op\":\"I\",\"id\":\"1\"}\n".repeat(60)),
            content("files/notice.txt", "text/plain", "责令改正".repeat(20)));
    final Manifest manifest = new Manifest(
            Manifest.Environment.TEST,
            "421223",
            "420000",
            "case",
            1,
            Manifest.FIRST,
            CREATED,
            CREATED.plus(Duration.ofDays(30)),
            1,
            contents.stream().map(Content::entry).toList());

    private Object asked = "nothing";
    private SignatureCheck.@Nullable Finding answer;

    Content content(String path, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(
                new Entry(path, type, new BouncyDigester().digest(bytes)), () -> new ByteArrayInputStream(bytes));
    }

    byte[] bytes() throws IOException {
        try (var in = new PackageWriter(key, digester).open(manifest, contents)) {
            return in.readAllBytes();
        }
    }

    /// Checking is a pure function: what was checked last is remembered, so flips in the files cost no
    /// ECDSA again.
    private SignatureCheck.Finding check(byte[] content, byte[] cms, Optional<TrustBundle> trusted) {
        var question = List.of(ByteBuffer.wrap(content), ByteBuffer.wrap(cms), trusted);
        if (!question.equals(asked)) {
            answer = new CmsSignatureCheck().check(content, cms, trusted);
            asked = question;
        }
        return Objects.requireNonNull(answer);
    }

    PackageVerifier verifier(Instant now) {
        return new PackageVerifier(digester, this::check, new Still(now), PackageLimits.usual());
    }

    Verification verify(byte[] bytes) throws IOException {
        return verify(bytes, Optional.of(bundle), CREATED.plus(Duration.ofDays(1)));
    }

    Verification verify(byte[] bytes, Optional<TrustBundle> trusted, Instant now) throws IOException {
        return verifier(now).verify(new ByteArrayInputStream(bytes), trusted);
    }

    private record Still(Instant now) implements Clock {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
