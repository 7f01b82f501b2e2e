package org.xunyao.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Whom a station trusts (信任包): certificates and the parties they speak for. The file is ASCII lines:
///
/// ```
/// xunyao-trust 1
/// serial 7
/// key KEYID PARTY ROLE active|revoked@TIME BASE64
/// ```
///
/// @param serial grows with every edition
/// @param keys at most 1,000, no key id twice
public record TrustBundle(long serial, List<TrustedKey> keys) {
    private static final String TITLE = "xunyao-trust 1";
    private static final int MAX_KEYS = 1_000;
    private static final String REVOKED = "revoked@";

    /// The largest file that {@link #read} takes, in bytes.
    public static final int MAX_BYTES = 8 << 20;

    /// Refuses a key id that stands twice.
    public TrustBundle {
        keys = List.copyOf(keys);
        Tokens.require(serial >= 1 && keys.size() <= MAX_KEYS, "bundle");
        long distinct = keys.stream().map(TrustedKey::keyId).distinct().count();
        Tokens.require(distinct == keys.size(), "a key id stands twice");
    }

    /// The row of a key.
    public Optional<TrustedKey> byKeyId(String keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /// The file.
    public byte[] write() {
        var text = new StringBuilder(TITLE).append("\nserial ").append(serial).append('\n');
        for (TrustedKey key : keys) {
            String state = key.revoked().map(at -> REVOKED + at).orElse("active");
            text.append(String.join(" ", "key", key.keyId(), key.party(), key.role(), state, key.certificate()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException if it is not a bundle
    public static TrustBundle read(byte[] file) {
        Tokens.require(file.length <= MAX_BYTES, "bundle too large");
        List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
        Tokens.require(lines.size() >= 2 && lines.getFirst().equals(TITLE), "not a trust bundle");
        Tokens.require(lines.get(1).matches("serial [1-9][0-9]{0,17}"), "serial");
        Tokens.require(lines.size() - 2 <= MAX_KEYS, "too many keys");
        long serial = Long.parseLong(lines.get(1).substring("serial ".length()));
        return new TrustBundle(
                serial,
                lines.subList(2, lines.size()).stream().map(TrustBundle::key).toList());
    }

    private static TrustedKey key(String line) {
        String[] fields = line.split(" ", -1);
        Tokens.require(fields.length == 6 && fields[0].equals("key"), "line of a key");
        return new TrustedKey(fields[1], fields[2], fields[3], revoked(fields[4]), fields[5]);
    }

    private static Optional<Instant> revoked(String state) {
        if (state.equals("active")) {
            return Optional.empty();
        }
        Tokens.require(state.startsWith(REVOKED), "state of a key");
        try {
            return Optional.of(Instant.parse(state.substring(REVOKED.length())));
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("state of a key", notATime);
        }
    }
}
