package org.xunyao.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Digester;

/// A signature without cryptography: key id, claimed time and digest of the content as one line. What a
/// real one is worth is the business of module crypto's tests.
final class Seal implements Signer, SignatureCheck {
    static final String KEY = "a".repeat(40);
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final TrustBundle BUNDLE = bundle("421223", Optional.empty());

    private final Digester digester;
    Duration lie = Duration.ZERO;

    Seal(Digester digester) {
        this.digester = digester;
    }

    static TrustBundle bundle(String party, Optional<Instant> revoked) {
        return new TrustBundle(1, List.of(new TrustedKey(KEY, party, "station", revoked, "AAAA")));
    }

    @Override
    public String keyId() {
        return KEY;
    }

    @Override
    public byte[] sign(byte[] content, Instant claimed) {
        String line =
                KEY + " " + claimed.plus(lie) + " " + digester.digest(content).sha256();
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Finding check(byte[] content, byte[] cms, Optional<TrustBundle> bundle) {
        String[] line = new String(cms, StandardCharsets.US_ASCII).split(" ", -1);
        if (line.length != 3) {
            return new Finding.Malformed("SEAL-FORM");
        }
        if (!line[2].equals(digester.digest(content).sha256())) {
            return new Finding.Wrong(line[0]);
        }
        return bundle.flatMap(trusted -> trusted.byKeyId(line[0]))
                .<Finding>map(key -> new Finding.Good(
                        key, "CN=test", FROM, FROM.plus(Duration.ofDays(365)), Optional.of(Instant.parse(line[1]))))
                .orElseGet(() -> new Finding.Unknown(line[0]));
    }
}
