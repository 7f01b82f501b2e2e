package org.xunyao.supervision.online;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xunyao.video.CameraId;

/// Tells an outage of the station's own line from outages of shops (本站网络): if nothing at all comes in
/// from any camera while several shops are silent, nothing can be said of the shops.
///
/// @param shops whose camera each is
/// @param least how many shops must be silent, 2 or more
public record OwnLine(Map<CameraId, String> shops, int least) {
    /// Copies the shops.
    public OwnLine {
        shops = Map.copyOf(shops);
    }

    /// What one second of a camera was.
    ///
    /// @param comes whether anything of its stream came, of use or not
    public record Second(Minute seen, boolean comes) {}

    /// The same second of all cameras; those that are silent because of the station's line say so.
    public Map<CameraId, Minute> judge(Map<CameraId, Second> second) {
        boolean ours = ours(second);
        var judged = new HashMap<CameraId, Minute>();
        second.forEach((camera, each) ->
                judged.put(camera, ours && each.seen().nothingCame() ? Minute.OWN_LINE : each.seen()));
        return judged;
    }

    /// A camera that is just being called says nothing; one that answers, were it with a refusal, proves that
    /// the line is in order.
    private boolean ours(Map<CameraId, Second> second) {
        Set<String> silent = new HashSet<>();
        for (Map.Entry<CameraId, Second> each : second.entrySet()) {
            Minute seen = each.getValue().seen();
            if (each.getValue().comes() || (seen != Minute.UNKNOWN && !seen.nothingCame())) {
                return false;
            }
            if (seen.nothingCame() && shops.containsKey(each.getKey())) {
                silent.add(Objects.requireNonNull(shops.get(each.getKey())));
            }
        }
        return silent.size() >= least;
    }
}
