package org.xunyao.supervision.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.video.CameraId;

/// What is known of one outage beside its length (离线情况); it stands in the alarm where other alarms name a
/// detector.
///
/// @param cause as far as the shop's other cameras tell
/// @param cameras how many went together, this one included
/// @param nth how many outages this camera had on that day as far as this station saw, this one included
public record Outage(OutageCause cause, int cameras, int nth) {
    private static final Pattern TEXT = Pattern.compile("stream-watch ([A-Z]+) (\\d{1,5}) (\\d{1,5})");

    /// Refuses an outage of nothing.
    public Outage {
        if (cameras < 1 || nth < 1) {
            throw new IllegalArgumentException(cameras + " cameras, outage " + nth);
        }
    }

    /// What can be told of an outage.
    ///
    /// @param shop the ledgers of all cameras of the shop, this one's included
    /// @param nth of the day
    public static Outage of(CameraId camera, Map<CameraId, OutageLedger> shop, OutageLimits limits, int nth) {
        Set<CameraId> gone = together(camera, shop, limits.together());
        boolean others = shop.entrySet().stream()
                .anyMatch(
                        each -> !gone.contains(each.getKey()) && each.getValue().comes());
        OutageCause cause = others
                ? gone.size() > 1 ? OutageCause.PART : OutageCause.CAMERA
                : gone.size() > 1 && gone.size() == shop.size() ? OutageCause.SHOP : OutageCause.UNTOLD;
        return new Outage(cause, gone.size(), nth);
    }

    /// The cameras of a shop that went with one and are still gone, itself included, by code.
    ///
    /// @param shop the ledgers of all cameras of the shop, this one's included
    /// @param within of the moment at which it went
    public static Set<CameraId> together(CameraId camera, Map<CameraId, OutageLedger> shop, Duration within) {
        var gone = new TreeSet<CameraId>((one, other) -> one.code().compareTo(other.code()));
        gone.add(camera);
        Optional<Instant> since = Optional.ofNullable(shop.get(camera)).flatMap(OutageLedger::goesOn);
        since.ifPresent(at -> shop.forEach((each, ledger) -> {
            boolean near = ledger.goesOn()
                    .filter(other -> Duration.between(at, other).abs().compareTo(within) <= 0)
                    .isPresent();
            if (near) {
                gone.add(each);
            }
        }));
        return gone;
    }

    /// As it stands in the alarm, such as `stream-watch SHOP 3 1`.
    public String text() {
        return "stream-watch " + cause + " " + cameras + " " + nth;
    }

    /// Reads {@link #text}; empty for anything else, such as the name of a detector.
    public static Optional<Outage> read(String text) {
        Matcher words = TEXT.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Outage(
                    OutageCause.valueOf(words.group(1)),
                    Integer.parseInt(words.group(2)),
                    Integer.parseInt(words.group(3))));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
