package org.xunyao.app.wall;

import java.time.Instant;
import java.util.OptionalInt;

/// What is wrong with a picture that still comes.
///
/// @param since when it began
/// @param percent how much of the picture is hidden, where that is known
public record SceneTrouble(Kind kind, Instant since, OptionalInt percent) {
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
        BROKEN
    }
}
