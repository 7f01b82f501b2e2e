package org.xunyao.registry.camera;

import java.time.Instant;

/// A camera that left the register (取消登记). What it recorded stays, and so does its row.
///
/// @param by the person's identity
/// @param reason 1..500 characters
public record Withdrawal(Instant at, String by, String reason) {
    private static final int LONGEST = 500;

    /// Refuses a withdrawal without a reason.
    public Withdrawal {
        if (!isReason(reason)) {
            throw new IllegalArgumentException("a withdrawal has a reason");
        }
    }

    /// Whether the text can be a reason.
    public static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
