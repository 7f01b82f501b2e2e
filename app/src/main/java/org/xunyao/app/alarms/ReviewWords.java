package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.xunyao.access.RoleId;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.Stage;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Times, spans and names as the review writes them.
public final class ReviewWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration RIGHT = Duration.ofSeconds(1);
    private static final long MINUTES = 60;
    /// Letters of the name of a scenario.
    private static final int SCENARIO = 5;
    private static final long DAY = 24 * 60;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold {@link ReviewView#BUNDLE}
    /// @param zone in which times are written
    public ReviewWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// What says that a picture is shown with what is else hidden of it.
    LiftSign lifted() {
        return new LiftSign(texts, zone);
    }

    /// The bundle.
    public Texts texts() {
        return texts;
    }

    /// A sentence of the bundle.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// A sentence of the bundle for a rule, such as `why.AI-13-OFFLINE`, else for its scenario, such as `why.AI-01`.
    ///
    /// @param other what is said of scenarios without one of their own
    String scenario(Finding.Rule rule, String key, String other, Object... arguments) {
        String own = key + rule.id();
        String family =
                key + rule.id().substring(0, Math.min(SCENARIO, rule.id().length()));
        return texts.of(texts.has(own) ? own : texts.has(family) ? family : other, arguments);
    }

    /// What was read until the rule fired, behind why it fired; nothing for rules that read nothing.
    String shown(Finding finding) {
        Shown shown = finding.shown();
        String id = finding.rule().id();
        String key = "shown." + id.substring(0, Math.min(SCENARIO, id.length())) + "." + shown.seen();
        if (!texts.has(key)) {
            return "";
        }
        String values = shown.values().stream()
                .map(value -> minute(value.at()) + " " + value.text())
                .collect(Collectors.joining(texts.of("shown.comma")));
        return texts.of("shown.space") + texts.of(key, values);
    }

    /// In which times are written.
    public ZoneId zone() {
        return zone;
    }

    /// Whether names of data are Chinese.
    public boolean chinese() {
        return texts.language() == Language.CHINESE;
    }

    /// 10:09:42.
    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /// 10:09.
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// 11-20 10:09:42.
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").format(at.atZone(zone));
    }

    /// 31 分 17 秒.
    public String span(Duration span) {
        long seconds = span.toSeconds();
        long minutes = seconds / MINUTES;
        if (minutes == 0) {
            return texts.of("span.s", Texts.figure(seconds));
        }
        if (minutes < MINUTES) {
            long rest = seconds % MINUTES;
            return rest == 0
                    ? texts.of("span.m", Texts.figure(minutes))
                    : texts.of("span.ms", Texts.figure(minutes), Texts.figure(rest));
        }
        return texts.of("span.hm", Texts.figure(minutes / MINUTES), Texts.figure(minutes % MINUTES));
    }

    /// 余 1:46, 逾期 0:14, or the day where days are left.
    String left(ReviewItem item, Instant now) {
        long minutes = Math.abs(Duration.between(now, item.due().at()).toMinutes());
        String counted = minutes < DAY
                ? "%d:%02d".formatted(minutes / MINUTES, minutes % MINUTES)
                : texts.of("span.d", Texts.figure(minutes / DAY));
        if (item.stage(now) == Stage.OVER) {
            return texts.of("due.over", counted);
        }
        return minutes < DAY ? texts.of("due.left", counted) : day(item);
    }

    /// 11-20 10:58:00 已用时限 100 %，交 办案机构负责人.
    String step(Escalation escalation) {
        return texts.of(
                "escalated.step", moment(escalation.at()), Texts.figure(escalation.percent()), role(escalation.role()));
    }

    /// What a role is called; its code where this station has no word for it.
    public String role(RoleId role) {
        String key = "role." + role.code();
        return texts.has(key) ? texts.of(key) : role.code();
    }

    /// How long an alarm has waited, in whole minutes where there are any: 14 分.
    public String waited(ReviewItem item, Instant now) {
        Duration waited = Duration.between(item.head().raisedAt(), now);
        return span(waited.toMinutes() > 0 ? Duration.ofMinutes(waited.toMinutes()) : waited);
    }

    /// 周一 11-23 12:28; the end of a day is written 24:00.
    String due(ReviewItem item) {
        ZonedDateTime at = item.due().at().atZone(zone);
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        return day(item) + ' ' + (midnight ? "24:00" : MINUTE.format(at));
    }

    /// A segment as it is read out: 09:59:10 到 10:17:12 无人 18 分 2 秒.
    String segment(Segment segment) {
        return texts.of(
                "lane.segment",
                clock(segment.from()),
                clock(segment.to()),
                duty(segment.duty()),
                span(segment.length()));
    }

    String duty(Duty duty) {
        return switch (duty) {
            case Duty.Present _ -> texts.of("duty.present");
            case Duty.Absent _ -> texts.of("duty.absent");
            case Duty.Unseen unseen ->
                texts.of("duty.unseen.why", texts.of("unseen." + unseen.reason().name()));
        };
    }

    /// What was found and for how long, in whole minutes where there are any: 药师不在岗 31 分.
    public String title(ReviewItem item) {
        Duration counted = item.head().finding().counted();
        Duration told = counted.toMinutes() > 0 ? Duration.ofMinutes(counted.toMinutes()) : counted;
        return item.rule().scenario() + ' ' + span(told);
    }

    /// What the camera claims and, when it is more than a second, how far that is off our clock:
    /// 11-20 10:10:28，比本机快 46 秒.
    String camera(CaptureTimes times) {
        if (times.cameraTime().isEmpty()) {
            return texts.of("time.unclaimed");
        }
        Instant claim = times.cameraTime().get();
        Duration off = Duration.between(times.arrivalTime().orElse(claim), claim);
        if (off.abs().compareTo(RIGHT) <= 0) {
            return moment(claim);
        }
        boolean days = off.abs().toDays() > 1;
        String by = days ? texts.of("span.d", Texts.figure(off.abs().toDays())) : span(off.abs());
        return texts.of(
                off.isPositive() ? "fact.camera.ahead" : "fact.camera.behind", days ? day(claim) : moment(claim), by);
    }

    // A clock that is off by days may be off by years.
    private String day(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(at.atZone(zone));
    }

    private String day(ReviewItem item) {
        return DateTimeFormatter.ofPattern("EEE MM-dd", texts.language().locale())
                .format(item.due().at().minusNanos(1).atZone(zone));
    }
}
