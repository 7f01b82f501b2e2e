package org.xunyao.video.cells;

/// Whether a zone's baseline is to be learnt (基准学习).
public enum Learning {
    /// What is there stays.
    NONE,
    /// From looks that agree with the baseline that is there: other light, the same things.
    AGREEING,
    /// From looks that agree with each other, whatever was there before: a person said so.
    ANEW
}
