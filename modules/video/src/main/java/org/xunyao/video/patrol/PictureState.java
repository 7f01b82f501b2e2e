package org.xunyao.video.patrol;

/// What could be seen of a camera while it was looked at (画面状态).
public enum PictureState {
    /// 实时.
    LIVE,
    /// 迟滞.
    LATE,
    /// 停滞: an old picture stood there.
    STALLED,
    /// 冻结、遮挡、过暗、移位、失焦: pictures came and showed nothing of use.
    TROUBLED,
    /// 无画面、未取流、无权.
    NONE
}
