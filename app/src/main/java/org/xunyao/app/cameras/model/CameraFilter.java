package org.xunyao.app.cameras.model;

import org.xunyao.registry.camera.RecordUse;

/// What the list shows.
///
/// @param text part of code, shop, place or model; empty for all
public record CameraFilter(Kind kind, String text) {
    /// All that did not leave.
    public static final CameraFilter ALL = new CameraFilter(Kind.ALL, "");

    /// Which cameras.
    public enum Kind {
        /// All of the register.
        ALL,
        /// 证.
        PROOF,
        /// 线.
        LEAD,
        /// 调.
        OBTAINABLE,
        /// Those that left the register.
        WITHDRAWN
    }

    /// Whether the camera is shown.
    public boolean lets(CameraRow row) {
        boolean gone = row.camera().withdrawn().isPresent();
        boolean kindly = switch (kind) {
            case ALL -> !gone;
            case PROOF -> !gone && row.standing().use() == RecordUse.PROOF;
            case LEAD -> !gone && row.standing().use() == RecordUse.LEAD;
            case OBTAINABLE -> !gone && row.standing().use() == RecordUse.OBTAINABLE;
            case WITHDRAWN -> gone;
        };
        return kindly && row.holds(text);
    }
}
