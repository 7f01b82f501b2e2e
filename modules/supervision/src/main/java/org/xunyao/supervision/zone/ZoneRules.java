package org.xunyao.supervision.zone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;

/// What zones of a camera must be like (区域标定规则). Each fault is a code with a sentence.
public final class ZoneRules {
    /// Most zones of a camera.
    public static final int MOST = 16;

    /// Most corners of a zone.
    public static final int CORNERS = 32;

    /// Longest name.
    public static final int NAME = 40;

    /// Least area, as a share of the picture.
    private static final double LEAST = 0.0001;

    private ZoneRules() {}

    /// Refuses what is wrong with the zones of one camera.
    ///
    /// @throws FaultException `ZONE-MANY`; `ZONE-NAME`, `ZONE-TWICE`, `ZONE-CORNERS`, `ZONE-CROSSES`,
    ///     `ZONE-FLAT`, `ZONE-WHOLE`, `ZONE-FIT`, `ZONE-RULE-TWICE`, `ZONE-POSTS`
    public static void require(List<DrawnZone> zones) {
        fault(zones).ifPresent(code -> {
            throw new FaultException(code, zones.size() + " zones");
        });
    }

    /// The first thing that is wrong with the zones of one camera.
    public static Optional<String> fault(List<DrawnZone> zones) {
        if (zones.size() > MOST) {
            return Optional.of("ZONE-MANY");
        }
        Set<String> names = new HashSet<>();
        for (DrawnZone zone : zones) {
            Optional<String> own = fault(zone.zone()).or(() -> misfit(zone));
            if (own.isPresent()) {
                return own;
            }
            if (!names.add(zone.zone().name())) {
                return Optional.of("ZONE-TWICE");
            }
        }
        return crowded(zones);
    }

    /// A rule that cannot watch such a zone, or a whole picture with corners of its own.
    private static Optional<String> misfit(DrawnZone zone) {
        if (zone.kind() == ZoneKind.PICTURE && !zone.zone().isWhole()) {
            return Optional.of("ZONE-WHOLE");
        }
        return zone.watch()
                .map(ZoneWatch::rule)
                .filter(rule -> !fits(rule, zone.kind()))
                .map(rule -> "ZONE-FIT");
    }

    /// Whether a rule can watch zones of a kind; of a rule that nobody knows nothing is said here.
    public static boolean fits(String rule, ZoneKind kind) {
        return AlarmRuleKind.of(rule).map(known -> known.zones().contains(kind)).orElse(true);
    }

    /// The colour of a rule's alarms unless a person chooses another.
    public static AlarmColour usual(String rule) {
        return AlarmRuleKind.of(rule).filter(AlarmRuleKind::minor).isPresent() ? AlarmColour.BLUE : AlarmColour.YELLOW;
    }

    /// Alarms are joined by camera and rule, and a camera has one post whose duty is recorded.
    private static Optional<String> crowded(List<DrawnZone> zones) {
        List<String> rules = zones.stream()
                .flatMap(zone -> zone.watch().stream())
                .map(ZoneWatch::rule)
                .toList();
        if (rules.stream().distinct().count() < rules.size()) {
            return Optional.of("ZONE-RULE-TWICE");
        }
        long posts = rules.stream()
                .flatMap(rule -> AlarmRuleKind.of(rule).stream())
                .filter(AlarmRuleKind::duty)
                .count();
        return posts <= 1 ? Optional.empty() : Optional.of("ZONE-POSTS");
    }

    /// What is wrong with one zone by itself.
    public static Optional<String> fault(Zone zone) {
        String name = zone.name();
        if (name.isBlank() || name.length() > NAME || !name.strip().equals(name)) {
            return Optional.of("ZONE-NAME");
        }
        if (zone.corners().size() > CORNERS) {
            return Optional.of("ZONE-CORNERS");
        }
        if (crosses(zone.corners())) {
            return Optional.of("ZONE-CROSSES");
        }
        return Math.abs(area(zone.corners())) < LEAST ? Optional.of("ZONE-FLAT") : Optional.empty();
    }

    /// Whether two edges that are not neighbours touch, neighbours lie on each other, or a corner stands twice.
    public static boolean crosses(List<Corner> corners) {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            Corner from = corners.get(i);
            Corner to = corners.get((i + 1) % count);
            if (from.equals(to) || folds(from, to, corners.get((i + 2) % count))) {
                return true;
            }
            for (int k = i + 2; k < count; k++) {
                boolean neighbours = (k + 1) % count == i;
                if (!neighbours && meet(from, to, corners.get(k), corners.get((k + 1) % count))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The area, as a share of the picture; positive when the corners go round clockwise on the screen.
    public static double area(List<Corner> corners) {
        double twice = 0;
        Corner before = corners.getLast();
        for (Corner corner : corners) {
            twice += before.x() * corner.y() - corner.x() * before.y();
            before = corner;
        }
        return twice / 2;
    }

    /// Whether an edge goes back over the one before.
    private static boolean folds(Corner from, Corner at, Corner to) {
        boolean back = (at.x() - from.x()) * (to.x() - at.x()) + (at.y() - from.y()) * (to.y() - at.y()) < 0;
        return back && turn(from, at, to) == 0;
    }

    private static boolean meet(Corner a, Corner b, Corner c, Corner d) {
        double one = turn(a, b, c);
        double two = turn(a, b, d);
        double three = turn(c, d, a);
        double four = turn(c, d, b);
        if (one * two < 0 && three * four < 0) {
            return true;
        }
        return (one == 0 && between(a, b, c))
                || (two == 0 && between(a, b, d))
                || (three == 0 && between(c, d, a))
                || (four == 0 && between(c, d, b));
    }

    private static double turn(Corner a, Corner b, Corner c) {
        return Math.signum((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()));
    }

    /// Whether a point of the line lies between its ends.
    private static boolean between(Corner a, Corner b, Corner point) {
        return point.x() >= Math.min(a.x(), b.x())
                && point.x() <= Math.max(a.x(), b.x())
                && point.y() >= Math.min(a.y(), b.y())
                && point.y() <= Math.max(a.y(), b.y());
    }
}
