package org.xunyao.access.audit;

import java.util.Base64;

/// A checkpoint with the station's signature over its canonical text (已签检查点).
///
/// @param signature detached CMS in DER, Base64
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {
    private static final int LONGEST = 8_000;

    /// Refuses what is not Base64 or too long.
    public SignedCheckpoint {
        if (signature.isEmpty()
                || signature.length() > LONGEST
                || Base64.getDecoder().decode(signature).length == 0) {
            throw new IllegalArgumentException("checkpoint: signature");
        }
    }

    /// The signature's bytes.
    public byte[] cms() {
        return Base64.getDecoder().decode(signature);
    }
}
