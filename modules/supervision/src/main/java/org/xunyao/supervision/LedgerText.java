package org.xunyao.supervision;

import org.xunyao.video.CameraId;

/// The canonical text of the duty ledger (在岗台账正文): one line for each entry, `CAMERA FROM TO DUTY` with times
/// in UTC, `DUTY` being `PRESENT`, `ABSENT` or `UNSEEN:REASON`.
public final class LedgerText {
    private LedgerText() {}

    /// One entry, ended by a line feed.
    public static String line(CameraId camera, Segment segment) {
        return camera.code() + " " + segment.from() + " " + segment.to() + " " + duty(segment.duty()) + "\n";
    }

    private static String duty(Duty duty) {
        return switch (duty) {
            case Duty.Present() -> "PRESENT";
            case Duty.Absent() -> "ABSENT";
            case Duty.Unseen(UnseenReason reason) -> "UNSEEN:" + reason.name();
        };
    }
}
