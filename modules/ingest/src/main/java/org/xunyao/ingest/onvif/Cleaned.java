package org.xunyao.ingest.onvif;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Makes a camera's own words fit to be shown: no control characters, nothing that turns the direction of
/// writing, and not long.
final class Cleaned {
    private static final int LONGEST = 120;

    private Cleaned() {}

    static String text(String said) {
        String clean = said.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.UNASSIGNED
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.strip();
    }

    /// A part of an address, where characters may be coded by percent signs.
    static String part(String coded) {
        var bytes = new ByteArrayOutputStream(coded.length());
        byte[] raw = coded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.write((high << 4) | low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return text(bytes.toString(StandardCharsets.UTF_8));
    }
}
