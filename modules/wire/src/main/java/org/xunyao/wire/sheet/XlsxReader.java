package org.xunyao.wire.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.xunyao.kernel.FaultException;

/// Reads the first sheet of an XLSX file (ECMA-376). The parts are unpacked within limits before anything is
/// read of them; a name that stands twice refuses the file, for two readers could then see two files.
final class XlsxReader {
    private static final int CHUNK = 8_192;
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEETS = "xl/worksheets/";

    private final SheetLimits limits;

    XlsxReader(SheetLimits limits) {
        this.limits = limits;
    }

    Sheet read(InputStream packed) {
        try {
            Map<String, byte[]> parts = parts(packed);
            byte[] book = parts.get(BOOK);
            if (book == null) {
                throw SheetFile.bad("no workbook", null);
            }
            List<String> strings =
                    parts.containsKey(STRINGS) ? SheetXml.strings(part(parts, STRINGS), limits) : List.of();
            return SheetXml.sheet(part(parts, first(parts, book)), strings, limits);
        } catch (XMLStreamException malformed) {
            throw SheetFile.bad("not well formed", malformed);
        } catch (IOException broken) {
            throw SheetFile.bad("not unpacked", broken);
        }
    }

    private static String first(Map<String, byte[]> parts, byte[] book) throws XMLStreamException {
        Optional<String> target = parts.containsKey(LINKS)
                ? SheetXml.firstSheet(book).flatMap(id -> target(parts, id))
                : Optional.empty();
        return target.orElse(SHEETS + "sheet1.xml");
    }

    private static Optional<String> target(Map<String, byte[]> parts, String id) {
        try {
            return Optional.ofNullable(SheetXml.links(part(parts, LINKS)).get(id))
                    .map(path -> path.startsWith("/") ? path.substring(1) : "xl/" + path);
        } catch (XMLStreamException malformed) {
            throw SheetFile.bad("not well formed", malformed);
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw SheetFile.bad("a part is missing", null);
        }
        return part;
    }

    private Map<String, byte[]> parts(InputStream packed) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int left = limits.openBytes();
        int count = 0;
        try (var zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > limits.parts()) {
                    throw SheetFile.large("parts");
                }
                byte[] bytes = unpacked(zip, left);
                left -= bytes.length;
                boolean wanted = entry.getName().equals(BOOK)
                        || entry.getName().equals(LINKS)
                        || entry.getName().equals(STRINGS)
                        || entry.getName().startsWith(SHEETS);
                if (parts.put(entry.getName(), wanted ? bytes : new byte[0]) != null) {
                    throw SheetFile.bad("a part stands twice", null);
                }
            }
        } catch (IllegalArgumentException name) {
            throw SheetFile.bad("a part has no proper name", name);
        }
        return parts;
    }

    /// @throws FaultException `SHEET-LARGE` as soon as there is more than is left
    private static byte[] unpacked(InputStream in, int left) throws IOException {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (out.size() + n > left) {
                throw SheetFile.large("unpacked");
            }
            out.write(chunk, 0, n);
        }
        return out.toByteArray();
    }
}
