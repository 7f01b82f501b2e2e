package org.xunyao.player.ffmpeg;

import org.xunyao.player.CodedUnit;

/// Which pictures are built upon something damaged: all from it up to the next key frame.
final class Damage {
    private static final long NONE = -1;

    private long first = NONE;
    private long last = NONE;
    private long key = NONE;

    /// A unit goes into the decoder.
    void fed(CodedUnit unit) {
        if (unit.key()) {
            key = unit.number();
        }
    }

    /// This unit or its picture is damaged.
    void at(long unit) {
        if (first == NONE || key > last) {
            first = unit;
        }
        last = Math.max(last, unit);
    }

    /// Whether the picture of an intact unit shows the damage of another.
    boolean reaches(long unit) {
        return first != NONE && unit >= first && !(key > last && unit >= key);
    }
}
