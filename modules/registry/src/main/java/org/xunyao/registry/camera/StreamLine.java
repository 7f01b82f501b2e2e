package org.xunyao.registry.camera;

/// Where a stream is, as typed (取流地址), mostly with a password. It shows itself to nobody: {@link #toString}
/// says nothing of it, so that no log, audit row or export holds it by accident.
///
/// @param text 1..2000 characters; never log or show it
public record StreamLine(String text) {
    private static final int LONGEST = 2_000;

    /// Refuses a blank one and one that is too long.
    public StreamLine {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("an address has 1 to " + LONGEST + " characters");
        }
    }

    /// Three stars.
    @Override
    public String toString() {
        return "***";
    }
}
