package org.xunyao.evidence;

/// What the bytes are (证据种类 as electronic data, 电子数据).
public enum EvidenceKind {
    /// Access units as received from a camera, with their index (原始视频).
    CLIP,
    /// One picture (截图).
    STILL,
    /// A file taken at the place of inspection, such as the export of a shop's recorder (提取的文件).
    COLLECTED_FILE,
    /// An issued document (文书).
    DOCUMENT
}
