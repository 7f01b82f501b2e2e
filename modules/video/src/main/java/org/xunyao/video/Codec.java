package org.xunyao.video;

/// How a stream is coded.
public enum Codec {
    /// ITU-T H.264
    H264
}
