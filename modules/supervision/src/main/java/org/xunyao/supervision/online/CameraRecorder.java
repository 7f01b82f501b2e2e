package org.xunyao.supervision.online;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.video.CameraId;

/// Folds one look a second into minutes and days (分钟记录). However often a camera comes and goes, a day is
/// {@value CameraDay#MINUTES} letters. Safe for two threads: one looks, one writes down.
public final class CameraRecorder {
    private static final int HOUR = 60;
    /// Looks for which a camera is still being called anew behind an outage of our own line.
    private static final int CALLED_AGAIN = 60;

    private final CameraId camera;
    private final ZoneId zone;
    private final OnlineLimits limits;
    private final Map<Minute, Integer> seconds = new EnumMap<>(Minute.class);
    private final List<CameraDay> over = new ArrayList<>();
    private final Open open = new Open();

    /// The day and the minute that are not over.
    private static final class Open {
        private Optional<LocalDate> day = Optional.empty();
        private StringBuilder minutes = new StringBuilder();
        private int minute = -1;
        private int dropouts;
        private int lately;
        private boolean wasUsable;
        private int called;
        private boolean changed;
        private Optional<Instant> lastGood = Optional.empty();
    }

    /// @param zone of the station's calendar
    public CameraRecorder(CameraId camera, ZoneId zone, OnlineLimits limits) {
        this.camera = camera;
        this.zone = zone;
        this.limits = limits;
    }

    /// What was seen at a second; to be called once a second. Seconds at which it is not called are not
    /// known.
    public synchronized void look(Instant at, Minute looked) {
        Minute seen = behindOurs(looked);
        ZonedDateTime local = at.atZone(zone);
        int now = local.getHour() * HOUR + local.getMinute();
        LocalDate today = local.toLocalDate();
        if (open.day.filter(today::equals).isEmpty()) {
            closeMinute();
            closeDay();
            begin(today);
        }
        if (now != open.minute) {
            closeMinute();
            open.minute = now;
        }
        seconds.merge(seen, 1, Integer::sum);
        if (seen == Minute.USABLE) {
            open.lastGood = Optional.of(at);
            open.wasUsable = true;
        } else if (seen.out() && open.wasUsable) {
            open.lately++;
            open.wasUsable = false;
        }
    }

    /// A camera that was silent because of our own line stays so until it answers itself, for as long as it may
    /// take to call it anew; what follows from our line is no dropout of the shop's.
    private Minute behindOurs(Minute seen) {
        if (seen == Minute.OWN_LINE) {
            open.called = CALLED_AGAIN;
            open.wasUsable = false;
            return seen;
        }
        if (open.called == 0) {
            return seen;
        }
        open.called = seen == Minute.UNKNOWN || seen.nothingCame() ? open.called - 1 : 0;
        return seen.nothingCame() ? Minute.OWN_LINE : seen;
    }

    private void begin(LocalDate today) {
        open.day = Optional.of(today);
        open.minutes = new StringBuilder(CameraDay.unknown(camera, today).minutes());
        open.dropouts = 0;
        open.lately = 0;
        open.lastGood = Optional.empty();
    }

    private void closeMinute() {
        Minute was = judge();
        if (open.minute >= 0 && was != Minute.UNKNOWN) {
            open.minutes.setCharAt(open.minute, was.letter());
            open.changed = true;
        }
        if (!seconds.containsKey(Minute.OWN_LINE)) {
            open.dropouts += open.lately;
        }
        open.lately = 0;
        seconds.clear();
        open.minute = -1;
    }

    /// A minute is usable if most of it was; else it bears the cause that lasted longest.
    private Minute judge() {
        int known = seconds.entrySet().stream()
                .filter(each -> each.getKey() == Minute.USABLE || each.getKey().out())
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (known < limits.looked()) {
            int own = seconds.getOrDefault(Minute.OWN_LINE, 0);
            return own > 0 && own + known >= limits.looked() ? Minute.OWN_LINE : Minute.UNKNOWN;
        }
        if (seconds.getOrDefault(Minute.USABLE, 0) >= limits.usable()) {
            return Minute.USABLE;
        }
        return seconds.entrySet().stream()
                .filter(each -> each.getKey().out())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Minute.UNKNOWN);
    }

    private void closeDay() {
        changedDay().ifPresent(over::add);
        open.changed = false;
    }

    private Optional<CameraDay> changedDay() {
        return open.day
                .filter(known -> open.changed)
                .map(known -> new CameraDay(camera, known, open.minutes.toString(), open.dropouts, open.lastGood));
    }

    /// What is to be written down, with the minutes that are over: days that ended and the present one, if
    /// they changed since {@link #written}.
    public synchronized List<CameraDay> unwritten() {
        var all = new ArrayList<>(over);
        changedDay().ifPresent(all::add);
        return List.copyOf(all);
    }

    /// So much is safe. What came meanwhile is told of again.
    ///
    /// @param safe what {@link #unwritten} gave
    public synchronized void written(List<CameraDay> safe) {
        over.removeAll(safe);
        if (changedDay().filter(safe::contains).isPresent()) {
            open.changed = false;
        }
    }
}
