package org.xunyao.documents.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the signature of a PDF (ISO 32000-1, 12.8) without building anything of the file: whatever
/// its objects say, a signature that stands for all bytes of the file but its own digits leaves
/// nothing that could be something else. So only that form is read. Holds no state.
public final class SealReader {
    /// The largest paper that is read, in bytes.
    public static final int MOST_BYTES = 64 << 20;

    private static final byte[] HEAD = ascii("%PDF-");
    private static final byte[] RANGE = ascii("/ByteRange");
    private static final byte[] OBJECT = ascii(" obj");
    private static final byte[] END = ascii("endobj");
    private static final int MOST_DIGITS = 256 << 10;
    /// Of a signature's dictionary, without its digits.
    private static final int MOST_WORDS = 8 << 10;

    private static final Pattern RANGES = Pattern.compile(
            "\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*].*", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("/SubFilter\\s*/([A-Za-z0-9.]{1,60})");
    private static final Pattern TIME =
            Pattern.compile("/M\\s*\\(D:(\\d{14})(?:Z(?:00'00'?)?|([+-]\\d\\d)'(\\d\\d)'?)\\)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");

    /// Makes a reader.
    public SealReader() {}

    /// Reads a file that may be anything.
    public SealReading read(byte[] pdf) {
        if (pdf.length > MOST_BYTES) {
            return new SealReading.Unreadable("SIZE");
        }
        if (!at(pdf, 0, HEAD)) {
            return new SealReading.Unreadable("PDF");
        }
        int range = next(pdf, RANGE, 0, pdf.length);
        if (range < 0) {
            return new SealReading.Unsigned();
        }
        if (next(pdf, RANGE, range + 1, pdf.length) >= 0) {
            return new SealReading.Unreadable("SEVERAL");
        }
        return gap(pdf, range)
                .flatMap(gap -> signed(pdf, range, gap))
                .map(SealReading.class::cast)
                .orElseGet(() -> new SealReading.Unreadable("FORM"));
    }

    /// Where the digits of the signature lie, with their brackets, and where ends what was signed.
    private record Gap(int from, int to, int end) {}

    private static Optional<Gap> gap(byte[] pdf, int range) {
        int from = range + RANGE.length;
        String words = text(pdf, from, Math.min(pdf.length, from + 100));
        Matcher four = RANGES.matcher(words);
        if (!four.matches() || Long.parseLong(four.group(1)) != 0) {
            return Optional.empty();
        }
        long first = Long.parseLong(four.group(2));
        long second = Long.parseLong(four.group(3));
        long end = second + Long.parseLong(four.group(4));
        boolean fits = first > 0 && second > first + 1 && second - first <= MOST_DIGITS && end <= pdf.length;
        if (!fits || pdf[(int) first] != '<' || pdf[(int) second - 1] != '>') {
            return Optional.empty();
        }
        return Optional.of(new Gap((int) first, (int) second, (int) end));
    }

    private static Optional<SealReading.Signed> signed(byte[] pdf, int range, Gap gap) {
        int words = Math.min(range, gap.from());
        int begin = last(pdf, OBJECT, words, Math.max(0, words - MOST_WORDS));
        int behind = Math.max(range, gap.to());
        int end = next(pdf, END, behind, Math.min(pdf.length, behind + MOST_WORDS));
        boolean inside = begin >= 0 && end >= 0 && end <= gap.end() && !(range > gap.from() && range < gap.to());
        if (!inside) {
            return Optional.empty();
        }
        String before = text(pdf, begin, gap.from());
        String said = before + text(pdf, gap.to(), end);
        Matcher format = FORMAT.matcher(said);
        Optional<byte[]> cms = digits(text(pdf, gap.from() + 1, gap.to() - 1));
        if (!before.stripTrailing().endsWith("/Contents") || !format.find() || cms.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(pdf, gap.from() + gap.end() - gap.to());
        System.arraycopy(pdf, gap.to(), content, gap.from(), gap.end() - gap.to());
        return Optional.of(
                new SealReading.Signed(content, cms.get(), format.group(1), time(said), (long) pdf.length - gap.end()));
    }

    private static Optional<byte[]> digits(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String said) {
        Matcher time = TIME.matcher(said);
        if (!time.find()) {
            return Optional.empty();
        }
        String zone = time.group(2) == null ? "+0000" : time.group(2) + time.group(3);
        try {
            return Optional.of(OffsetDateTime.parse(time.group(1) + zone, STAMP).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static int next(byte[] bytes, byte[] word, int from, int to) {
        for (int place = from; place + word.length <= to; place++) {
            if (at(bytes, place, word)) {
                return place;
            }
        }
        return -1;
    }

    private static int last(byte[] bytes, byte[] word, int from, int to) {
        for (int place = from - word.length; place >= to; place--) {
            if (at(bytes, place, word)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean at(byte[] bytes, int place, byte[] word) {
        return place + word.length <= bytes.length
                && Arrays.equals(bytes, place, place + word.length, word, 0, word.length);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
