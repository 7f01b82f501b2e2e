package org.xunyao.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Takes named files out of a gzipped tar archive (POSIX ustar). Nothing is written to disk, so a path in
/// the archive cannot lead anywhere; only entries of exactly the expected size are read.
final class Tarball {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final long LARGEST_TOTAL = 1L << 29;

    private Tarball() {}

    /// The wanted files in the order of the list.
    ///
    /// @throws ModelException `MODEL-PACKAGE` when one is missing or the archive is malformed,
    ///     `MODEL-DIGEST` when one is not what the manifest says
    static List<byte[]> read(Path archive, List<ModelRow.Part> wanted) throws ModelException {
        Map<String, byte[]> found = new HashMap<>();
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            collect(in, wanted, found);
        } catch (IOException e) {
            throw new ModelException("MODEL-PACKAGE", archive.getFileName() + " cannot be read", e);
        }
        for (ModelRow.Part part : wanted) {
            byte[] bytes = found.get(part.path());
            if (bytes == null) {
                throw new ModelException("MODEL-PACKAGE", part.path() + " is not in it at the expected size");
            }
            if (!Sha256.of(bytes).equals(part.sha256())) {
                throw new ModelException("MODEL-DIGEST", part.path() + " has another sha256");
            }
        }
        return wanted.stream().map(part -> found.get(part.path())).toList();
    }

    private static void collect(InputStream in, List<ModelRow.Part> wanted, Map<String, byte[]> found)
            throws IOException {
        long total = 0;
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            String name = text(header, 0, NAME_LENGTH);
            long size = size(header);
            total += size;
            if (total > LARGEST_TOTAL) {
                throw new IOException("the archive is larger than " + LARGEST_TOTAL + " bytes");
            }
            long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
            if (wanted.stream().anyMatch(part -> part.path().equals(name) && part.bytes() == size)) {
                found.put(name, in.readNBytes((int) size));
                padded -= size;
            }
            in.skipNBytes(padded);
            header = in.readNBytes(BLOCK);
        }
    }

    private static long size(byte[] header) throws IOException {
        try {
            long size = Long.parseLong(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IOException("malformed size", e);
        }
        throw new IOException("negative size");
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
