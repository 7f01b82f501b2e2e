package org.xunyao.registry.mode;

import java.time.Instant;
import java.util.Map;
import org.xunyao.registry.CameraCode;

/// That somebody set a mode (证据模式登记). Entries are added and never changed; the highest number holds.
///
/// @param number from 1, in the order of the entries of this camera
/// @param by the person's identity
/// @param why in the person's words, 1..500 characters
/// @param proofs by name of {@link ModeProof} what was named, and by name of
///     {@link org.xunyao.registry.DeviceFile.Item} what the camera's file held then, each at most 1000 characters
public record ModeEntry(
        CameraCode camera,
        long number,
        EvidenceMode mode,
        Instant at,
        String by,
        String why,
        Map<String, String> proofs) {
    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_PROOF = 1_000;

    /// Copies the map; refuses an entry without a reason and what is too long.
    public ModeEntry {
        proofs = Map.copyOf(proofs);
        if (number < 1 || !isReason(why) || proofs.values().stream().anyMatch(text -> !isProof(text))) {
            throw new IllegalArgumentException("a mode has a reason and named proofs");
        }
    }

    /// Whether the text can be a reason.
    public static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_WHY;
    }

    /// Whether the text can name a proof.
    public static boolean isProof(String text) {
        return !text.isBlank() && text.length() <= LONGEST_PROOF;
    }
}
