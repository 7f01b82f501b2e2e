package org.xunyao.kernel;

import java.util.regex.Pattern;

/// What identifies a sequence of bytes (完整性校验值).
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param sm3 64 lower-case hexadecimal digits
/// @param size in bytes
public record Digests(String sha256, String sm3, long size) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /// Refuses anything that is not two digests and a size.
    public Digests {
        if (!HEX.matcher(sha256).matches() || !HEX.matcher(sm3).matches()) {
            throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
