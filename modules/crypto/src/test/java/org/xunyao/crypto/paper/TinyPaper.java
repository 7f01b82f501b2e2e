package org.xunyao.crypto.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.xunyao.documents.seal.SealKey;

/// The least that is read as a signed PDF.
final class TinyPaper {
    private static final int ROOM = 6000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private TinyPaper() {}

    static byte[] signed(SealKey key, Instant at) {
        return signed(key, at, "ETSI.CAdES.detached");
    }

    static byte[] signed(SealKey key, Instant at, String format) {
        String head = "%PDF-1.7\n1 0 obj\n(words)\nendobj\n2 0 obj\n<< /Type /Sig /SubFilter /" + format + " /M (D:"
                + TIME.format(at) + "+00'00') /Contents ";
        String tail = " /ByteRange [0 %010d %010d %010d] >>\nendobj\ntrailer\n%%%%EOF\n";
        int to = head.length() + ROOM * 2 + 2;
        int rest = String.format(Locale.ROOT, tail, 0, 0, 0).length();
        String end = String.format(Locale.ROOT, tail, head.length(), to, rest);
        byte[] content = (head + end).getBytes(StandardCharsets.ISO_8859_1);
        byte[] cms = Arrays.copyOf(key.sign(content, at), ROOM);
        return (head + "<" + HexFormat.of().formatHex(cms) + ">" + end).getBytes(StandardCharsets.ISO_8859_1);
    }
}
