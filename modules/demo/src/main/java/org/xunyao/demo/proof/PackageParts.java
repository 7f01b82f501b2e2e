package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A package cut into its parts after its description alone (docs/design, house.md §9), without a class
/// of the program that wrote it: 28 bytes of header, manifest, signature, files.
///
/// @param manifest ASCII text
/// @param signature CMS SignedData in DER
/// @param entries what the manifest says of the files
/// @param payload where the first file begins
record PackageParts(byte[] manifest, byte[] signature, List<Said> entries, long payload) {
    private static final int HEADER = 28;
    private static final String MAGIC = "5859504b0d0a1a0a";
    private static final int LONGEST = 16 << 20;

    /// What the manifest says of one file.
    ///
    /// @param at where it begins in the package
    record Said(long size, String sha256, String sm3, String media, String path, long at) {}

    static PackageParts of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
            byte[] magic = new byte[MAGIC.length() / 2];
            header.get(magic);
            require(HexFormat.of().formatHex(magic).equals(MAGIC), "magic");
            require(header.getInt() == 1, "version");
            int manifestBytes = header.getInt();
            int signatureBytes = header.getInt();
            long payloadBytes = header.getLong();
            require(manifestBytes > 0 && manifestBytes < LONGEST, "length of the manifest");
            require(signatureBytes > 0 && signatureBytes < LONGEST, "length of the signature");
            byte[] manifest = in.readNBytes(manifestBytes);
            byte[] signature = in.readNBytes(signatureBytes);
            long payload = HEADER + (long) manifestBytes + signatureBytes;
            List<Said> entries = entries(new String(manifest, StandardCharsets.US_ASCII), payload);
            long end = entries.stream().mapToLong(Said::size).sum() + payload;
            require(payload + payloadBytes == end && Files.size(file) == end, "length of the files");
            return new PackageParts(manifest, signature, entries, payload);
        }
    }

    private static List<Said> entries(String manifest, long payload) throws IOException {
        List<Said> entries = new ArrayList<>();
        long at = payload;
        for (String line : manifest.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("entry")) {
                require(words.length == 6, "line of a file");
                entries.add(new Said(Long.parseLong(words[1]), words[2], words[3], words[4], words[5], at));
                at += entries.getLast().size();
            }
        }
        return entries;
    }

    /// The bytes of one file.
    static byte[] bytes(Path file, Said entry) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(entry.at());
            return in.readNBytes(Math.toIntExact(entry.size()));
        }
    }

    private static void require(boolean right, String what) throws IOException {
        if (!right) {
            throw new IOException("The package is not as described: " + what + ".");
        }
    }
}
