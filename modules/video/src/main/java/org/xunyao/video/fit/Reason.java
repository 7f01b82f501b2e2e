package org.xunyao.video.fit;

/// Why a tile shows the stream that it shows (取流理由).
public enum Reason {
    /// the camera has one stream
    ONLY,
    /// the place is small
    SMALL,
    /// the place is large
    LARGE,
    /// the large one is on its way; the small picture stays until it is there
    COMING,
    /// the large one gives no pictures
    MAIN_DEAD,
    /// the large one's pictures are larger than can be decoded
    MAIN_TOO_LARGE,
    /// the small one gives no pictures
    SUB_DEAD,
    /// the shop's line would carry more than its budget
    BUDGET,
    /// as many large pictures as can be borne are shown elsewhere
    MOST
}
