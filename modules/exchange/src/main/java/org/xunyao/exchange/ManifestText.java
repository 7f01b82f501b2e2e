package org.xunyao.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.xunyao.exchange.Manifest.Environment;
import org.xunyao.kernel.Digests;

/// The canonical text of a manifest: ASCII lines ended by one line feed, each a fixed word, a blank and a
/// value, in fixed order; one manifest has one text and one text has one manifest.
///
/// ```
/// xunyao-manifest 1
/// environment test
/// sender 421223
/// recipient 420000
/// stream case
/// sequence 1
/// previous 0000…
/// created 2026-05-06T01:02:03Z
/// expires 2026-06-05T01:02:03Z
/// schema 1
/// entries 1
/// entry SIZE SHA256 SM3 MEDIA-TYPE PATH
/// ```
public final class ManifestText {
    private static final String TITLE = "xunyao-manifest 1";

    private ManifestText() {}

    /// Writes the canonical text.
    public static byte[] write(Manifest manifest) {
        var text = new StringBuilder(256 + 220 * manifest.entries().size());
        text.append(TITLE).append('\n');
        line(text, "environment", manifest.environment().code());
        line(text, "sender", manifest.sender());
        line(text, "recipient", manifest.recipient());
        line(text, "stream", manifest.stream());
        line(text, "sequence", Long.toString(manifest.sequence()));
        line(text, "previous", manifest.previous());
        line(text, "created", manifest.created().toString());
        line(text, "expires", manifest.expires().toString());
        line(text, "schema", Integer.toString(manifest.schema()));
        line(text, "entries", Integer.toString(manifest.entries().size()));
        for (Entry entry : manifest.entries()) {
            Digests digests = entry.digests();
            String fields = digests.size() + " " + digests.sha256() + " " + digests.sm3() + " " + entry.mediaType();
            line(text, "entry", fields + " " + entry.path());
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads a canonical text.
    ///
    /// @param maxEntries counted before an entry is read
    /// @throws IllegalArgumentException if the text is not byte for byte what {@link #write} would give
    public static Manifest read(byte[] bytes, int maxEntries) {
        Manifest manifest = parse(new String(bytes, StandardCharsets.US_ASCII), maxEntries);
        Tokens.require(Arrays.equals(write(manifest), bytes), "not canonical");
        return manifest;
    }

    private static Manifest parse(String text, int maxEntries) {
        Iterator<String> lines = text.lines().iterator();
        Tokens.require(lines.hasNext() && lines.next().equals(TITLE), "title");
        Environment environment = environment(value(lines, "environment"));
        String sender = value(lines, "sender");
        String recipient = value(lines, "recipient");
        String stream = value(lines, "stream");
        long sequence = number(value(lines, "sequence"));
        String previous = value(lines, "previous");
        Instant created = instant(value(lines, "created"));
        Instant expires = instant(value(lines, "expires"));
        int schema = Math.toIntExact(Math.min(number(value(lines, "schema")), Integer.MAX_VALUE));
        long count = number(value(lines, "entries"));
        Tokens.require(count <= maxEntries, "too many entries");
        List<Entry> entries = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            entries.add(entry(value(lines, "entry")));
        }
        return new Manifest(
                environment, sender, recipient, stream, sequence, previous, created, expires, schema, entries);
    }

    private static Entry entry(String value) {
        String[] fields = value.split(" ", -1);
        Tokens.require(fields.length == 5, "fields of an entry");
        return new Entry(fields[4], fields[3], new Digests(fields[1], fields[2], number(fields[0])));
    }

    private static String value(Iterator<String> lines, String word) {
        Tokens.require(lines.hasNext(), word + " is missing");
        String line = lines.next();
        Tokens.require(line.startsWith(word + " "), word + " is missing");
        return line.substring(word.length() + 1);
    }

    private static long number(String digits) {
        Tokens.require(digits.matches("0|[1-9][0-9]{0,17}"), "number");
        return Long.parseLong(digits);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("time", notATime);
        }
    }

    private static Environment environment(String code) {
        return Arrays.stream(Environment.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("environment"));
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }
}
