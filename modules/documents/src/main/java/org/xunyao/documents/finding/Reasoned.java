package org.xunyao.documents.finding;

/// Why a document is issued in spite of a finding (签发理由).
///
/// @param reason in words, 1 to 1,000 characters
public record Reasoned(Finding finding, String reason) {
    /// The longest reason.
    public static final int LONGEST = 1_000;

    /// Strips the words.
    ///
    /// @throws IllegalArgumentException without words, or with too many
    public Reasoned {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("no reason: " + reason.length());
        }
    }

    /// Whether it answers a finding.
    public boolean answers(Finding other) {
        return finding.key().equals(other.key());
    }
}
