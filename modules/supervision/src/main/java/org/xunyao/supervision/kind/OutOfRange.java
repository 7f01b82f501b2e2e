package org.xunyao.supervision.kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.sign.DisplayFigure;
import org.xunyao.supervision.sign.RuleRange;
import org.xunyao.supervision.sign.Said;
import org.xunyao.video.Observation;
import org.xunyao.video.found.TextReading;

/// The figure of the zone's display is out of order (示数超限). What cannot be read is unseen. A figure that jumped, or
/// that no working probe shows, is the probe's fault (探头故障): nothing is concluded until a figure in order is read, or
/// one near that before.
public record OutOfRange(RuleRange range) implements Condition {
    private static final double MINUTE = 60_000;

    @Override
    public Held judge(Observation look, Zone zone) {
        return judge(look, zone, Optional.empty());
    }

    @Override
    public Held judge(Observation look, Zone zone, Optional<Earlier> before) {
        if (!look.usable()) {
            return Held.unseen(look);
        }
        boolean faulty = before.filter(one -> one.held().equals(new Held.Unseen(UnseenReason.FAULTY)))
                .isPresent();
        OptionalDouble figure = figure(look, zone);
        if (figure.isEmpty()) {
            return new Held.Unseen(faulty ? UnseenReason.FAULTY : UnseenReason.UNREADABLE);
        }
        double now = figure.getAsDouble();
        if (range.holds(now)) {
            return new Held.Not();
        }
        boolean broken = !range.sensible().holds(now) || jumped(look, zone, now, before, faulty);
        return broken ? new Held.Unseen(UnseenReason.FAULTY) : new Held.Holds();
    }

    /// Whether it changed faster since it was believed last than anything but a probe does. Within a minute the whole
    /// change counts, and so it does as long as the probe is at fault.
    private boolean jumped(Observation look, Zone zone, double now, Optional<Earlier> before, boolean faulty) {
        Optional<Observation> told = before.flatMap(Earlier::told);
        OptionalDouble was = told.map(earlier -> last(earlier, zone)).orElse(OptionalDouble.empty());
        if (was.isEmpty()) {
            return faulty;
        }
        Duration since = Duration.between(readAt(told.orElseThrow(), zone), readAt(look, zone));
        double minutes = faulty ? 1 : Math.max(1, since.toMillis() / MINUTE);
        return Math.abs(now - was.getAsDouble()) > range.jump() * minutes;
    }

    private static Instant readAt(Observation look, Zone zone) {
        int age = look.found().text(zone.name()).map(TextReading::ageSeconds).orElse(0);
        return look.at().minusSeconds(age);
    }

    /// The figure of the last reading, also where it is hidden now.
    private OptionalDouble last(Observation look, Zone zone) {
        return look.found()
                .text(zone.name())
                .map(reading -> DisplayFigure.of(reading.lines(), range.quantity()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble figure(Observation look, Zone zone) {
        boolean seen = look.found().text(zone.name()).filter(TextReading::seen).isPresent();
        return seen ? last(look, zone) : OptionalDouble.empty();
    }

    @Override
    public Optional<Said> said(Observation look, Zone zone) {
        if (!look.usable()) {
            return Optional.empty();
        }
        OptionalDouble figure = figure(look, zone);
        return Optional.of(figure.isEmpty() ? new Said(false, "") : new Said(true, told(figure.getAsDouble())));
    }

    private String told(double figure) {
        String unit = switch (range.quantity()) {
            case CELSIUS -> " ℃";
            case HUMIDITY -> " %";
        };
        return String.format(Locale.ROOT, "%.1f", figure) + unit;
    }
}
