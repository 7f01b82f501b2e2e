package org.xunyao.supervision.outage;

import java.util.HashMap;
import java.util.Map;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.video.CameraId;

/// Whether a camera is reached at a second (点位可达).
public enum Reach {
    /// Something of its stream comes, of use or not.
    COMES,
    /// Nothing comes, and that does not lie with this station.
    OUT,
    /// It is being called; nothing has come yet.
    CALLING,
    /// Nothing can be said.
    UNKNOWN;

    /// The same second of all cameras of the station.
    ///
    /// A camera is out only if something of another camera comes, or another one answers, in the
    /// same second: else the station's own line cannot be ruled out, be it that of one shop only. A
    /// camera that answers without pictures (a wrong password, no such stream) is not out: whose
    /// fault that is cannot be told from here.
    public static Map<CameraId, Reach> of(Map<CameraId, OwnLine.Second> second) {
        boolean ours = second.values().stream().noneMatch(Reach::proves);
        var reach = new HashMap<CameraId, Reach>();
        second.forEach((camera, each) -> reach.put(camera, of(each, ours)));
        return reach;
    }

    private static boolean proves(OwnLine.Second each) {
        return each.comes() || (each.seen() != Minute.UNKNOWN && !each.seen().nothingCame());
    }

    private static Reach of(OwnLine.Second each, boolean ours) {
        if (each.comes()) {
            return COMES;
        }
        if (each.seen() == Minute.UNKNOWN) {
            return CALLING;
        }
        return each.seen().nothingCame() && each.seen() != Minute.OWN_LINE && !ours ? OUT : UNKNOWN;
    }
}
