package org.xunyao.app.wall;

import java.time.Instant;
import java.util.OptionalInt;

/// What is wrong with a picture that still comes.
///
/// @param since when it began
/// @param percent how much of the picture is hidden, where that is known
public record SceneTrouble(Kind kind, Instant since, OptionalInt percent) {
    /// Whether nothing of the camera is decoded at all.
    boolean refused() {
        return kind == Kind.TOO_LARGE || kind == Kind.NO_PLACE;
    }

    /// Kinds of trouble.
    public enum Kind {
        /// 冻结: the same picture again and again.
        FROZEN,
        /// 遮挡: something stands before the lens.
        COVERED,
        /// 过暗: too dark to see anything.
        DARK,
        /// 移位: the camera looks elsewhere.
        MOVED,
        /// 失焦: nothing is sharp.
        BLURRED,
        /// 画面损坏: what was decoded is of no use, whoever is to blame.
        BROKEN,
        /// 画面过大: larger than can be decoded; nothing is shown.
        TOO_LARGE,
        /// 没有解码位置: as many cameras and films are decoded as can be; nothing is shown.
        NO_PLACE
    }
}
