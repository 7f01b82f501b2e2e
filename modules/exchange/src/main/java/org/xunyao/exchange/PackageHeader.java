package org.xunyao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The first 28 bytes of a package, numbers big-endian: magic (8), version (4), length of the manifest (4),
/// length of the signature (4), length of the payload (8). Then follow manifest, signature and the files in
/// the manifest's order, and nothing else.
///
/// The magic holds CR LF and a control byte, so a transfer that mends line ends is noticed at once.
record PackageHeader(int manifestBytes, int signatureBytes, long payloadBytes) {
    static final int BYTES = 28;
    private static final int VERSION = 1;
    private static final byte[] MAGIC = {'X', 'Y', 'P', 'K', '\r', '\n', 0x1a, '\n'};

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(manifestBytes)
                .putInt(signatureBytes)
                .putLong(payloadBytes)
                .array();
    }

    /// Reads the header under limits.
    static PackageHeader read(InputStream in, PackageLimits limits) throws IOException, UnreadablePackageException {
        byte[] bytes = in.readNBytes(BYTES);
        int magic = Math.min(bytes.length, MAGIC.length);
        if (!Arrays.equals(MAGIC, 0, magic, bytes, 0, magic)) {
            throw new UnreadablePackageException("PACKAGE-MAGIC");
        }
        if (bytes.length < BYTES) {
            throw new UnreadablePackageException("PACKAGE-SHORT");
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes).position(MAGIC.length);
        if (numbers.getInt() != VERSION) {
            throw new UnreadablePackageException("PACKAGE-VERSION");
        }
        var header = new PackageHeader(numbers.getInt(), numbers.getInt(), numbers.getLong());
        if (!header.within(limits)) {
            throw new UnreadablePackageException("PACKAGE-LIMITS");
        }
        return header;
    }

    private boolean within(PackageLimits limits) {
        return manifestBytes > 0
                && manifestBytes <= limits.manifestBytes()
                && signatureBytes > 0
                && signatureBytes <= limits.signatureBytes()
                && payloadBytes >= 0
                && payloadBytes <= limits.payloadBytes();
    }

    /// The bytes are not a package; the message is the code of the reason, such as `PACKAGE-MAGIC`.
    static final class UnreadablePackageException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnreadablePackageException(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
