package org.xunyao.registry.camera;

/// What the records of a camera may be used for (用途：证、线、调), judged by its file on a day.
public enum RecordUse {
    /// The file of art. 41 of 行政处罚法 is whole (证，第四十一条齐备). Each record needs its review all the same.
    PROOF,
    /// Gives cause to look and proves nothing (线，仅作线索).
    LEAD,
    /// A lead too; but the shop keeps recordings of its own, which two officers may obtain (调，依法调取).
    OBTAINABLE
}
