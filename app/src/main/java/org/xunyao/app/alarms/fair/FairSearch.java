package org.xunyao.app.alarms.fair;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.access.RefusedException;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.looks.KeptLook;

/// Looks for what speaks for the shop beside an alarm (有利于商家的情况): other cameras ten minutes before and after,
/// leave, the camera's clock, alarms of the same kind that were false, what its pictures were like, and what the shop
/// may sell. What cannot be read is said as such. Not on the JavaFX thread.
public final class FairSearch {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.alarms.fair.fair";

    private static final Duration AROUND = Duration.ofMinutes(10);
    private static final Duration CLOCK_FITS = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int MINUTE = 60;

    private final FairSources sources;
    private final Texts texts;
    private final ZoneId zone;

    /// Persons of one camera.
    private static final class Count {
        private int seen;
        private int peopled;
        private Optional<Instant> first = Optional.empty();
        private Optional<Instant> last = Optional.empty();
    }

    /// @param texts any; the bundle is added
    /// @param zone in which times are written
    public FairSearch(FairSources sources, Texts texts, ZoneId zone) {
        this.sources = sources;
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// What was found of an alarm, one point for each thing that was looked for.
    public List<FairPoint> of(AlarmHead head) {
        Finding finding = head.finding();
        var points = new ArrayList<FairPoint>();
        points.addAll(read("source.looks", () -> beside(finding)));
        points.addAll(read("source.leave", () -> leave(finding)));
        points.add(clock(head.times()));
        points.addAll(read("source.earlier", () -> List.of(earlier(head))));
        points.addAll(read("source.minutes", () -> List.of(minutes(finding))));
        points.addAll(read("source.licence", () -> List.of(licence(head))));
        return List.copyOf(points);
    }

    private List<FairPoint> read(String source, Supplier<List<FairPoint>> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            return List.of(new FairPoint(texts.of("refused"), texts.of(source), false));
        } catch (FaultException unread) {
            return List.of(new FairPoint(texts.of("unread", unread.code()), texts.of(source), true));
        }
    }

    private List<FairPoint> beside(Finding finding) {
        List<CameraId> others = sources.shop().beside().apply(finding.camera());
        if (others.isEmpty()) {
            return List.of(new FairPoint(texts.of("beside.none"), texts.of("source.cameras"), false));
        }
        return others.stream().map(camera -> beside(finding, camera)).toList();
    }

    private FairPoint beside(Finding finding, CameraId camera) {
        Instant from = finding.from().minus(AROUND);
        Instant to = finding.to().plus(AROUND);
        var count = new Count();
        sources.looks().read(camera, from, to, next -> {
            if (next instanceof KeptLook.Seen(var look) && look.usable()) {
                count.seen++;
                if (!look.persons().isEmpty()) {
                    count.peopled++;
                    count.first = count.first.or(() -> Optional.of(look.at()));
                    count.last = Optional.of(look.at());
                }
            }
        });
        String place = sources.calls().places().apply(camera);
        String source = texts.of("source.looks.between", time(from), time(to));
        if (count.seen == 0) {
            return new FairPoint(texts.of("beside.unseen", place), source, true);
        }
        return count.first
                .map(first -> new FairPoint(
                        texts.of(
                                "beside.people",
                                place,
                                Texts.figure(count.seen),
                                Texts.figure(count.peopled),
                                time(first),
                                count.last.map(this::time).orElse("")),
                        source,
                        true))
                .orElseGet(
                        () -> new FairPoint(texts.of("beside.nobody", place, Texts.figure(count.seen)), source, false));
    }

    private List<FairPoint> leave(Finding finding) {
        List<DutyEntry> all = sources.entries().apply(finding);
        Set<?> undone = all.stream().flatMap(entry -> entry.undoes().stream()).collect(Collectors.toSet());
        List<FairPoint> found = all.stream()
                .filter(entry -> entry.undoes().isEmpty() && !undone.contains(entry.id()))
                .filter(entry -> entry.draft().from().isBefore(finding.to())
                        && entry.draft().to().isAfter(finding.from()))
                .map(entry -> new FairPoint(
                        texts.of(
                                "leave." + entry.draft().kind().name(),
                                moment(entry.draft().from()),
                                moment(entry.draft().to()),
                                entry.draft().reason()),
                        texts.of("source.leave"),
                        true))
                .toList();
        return found.isEmpty()
                ? List.of(new FairPoint(texts.of("leave.none"), texts.of("source.leave"), false))
                : found;
    }

    private FairPoint clock(CaptureTimes times) {
        String source = texts.of("source.clock");
        if (times.cameraTime().isEmpty() || times.arrivalTime().isEmpty()) {
            return new FairPoint(texts.of("clock.unknown"), source, false);
        }
        Duration ahead =
                Duration.between(times.arrivalTime().get(), times.cameraTime().get());
        if (ahead.abs().compareTo(CLOCK_FITS) <= 0) {
            return new FairPoint(texts.of("clock.fits", length(ahead.abs())), source, false);
        }
        return new FairPoint(
                texts.of(ahead.isNegative() ? "clock.behind" : "clock.ahead", length(ahead.abs())), source, true);
    }

    private FairPoint earlier(AlarmHead head) {
        List<RaisedAlarm> before = sources.shop().earlier().apply(head.finding()).stream()
                .filter(alarm -> alarm.camera().equals(head.finding().camera())
                        && !alarm.id().equals(head.id())
                        && alarm.raisedAt().isBefore(head.raisedAt()))
                .toList();
        Map<String, Long> reasons = before.stream()
                .filter(alarm -> alarm.outcome() == Outcome.FALSE)
                .collect(
                        Collectors.groupingBy(alarm -> alarm.reason().orElse(""), TreeMap::new, Collectors.counting()));
        long falses = reasons.values().stream().mapToLong(Long::longValue).sum();
        String source = texts.of("source.earlier");
        if (falses == 0) {
            return new FairPoint(texts.of("earlier.none", Texts.figure(before.size())), source, false);
        }
        String each = reasons.entrySet().stream()
                .map(one -> texts.of(
                        "earlier.reason", sources.calls().reasons().apply(one.getKey()), Texts.figure(one.getValue())))
                .collect(Collectors.joining(texts.of("comma")));
        return new FairPoint(
                texts.of("earlier", Texts.figure(before.size()), Texts.figure(falses), each), source, true);
    }

    private FairPoint minutes(Finding finding) {
        Instant from = finding.from().minus(AROUND).truncatedTo(ChronoUnit.MINUTES);
        Instant to = finding.to().plus(AROUND);
        Map<LocalDate, CameraDay> days = sources.minutes().of(finding.camera(), day(from), day(to)).stream()
                .collect(Collectors.toMap(CameraDay::day, each -> each, CameraDay::with));
        var counts = new EnumMap<Minute, Integer>(Minute.class);
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(MINUTE)) {
            int minute = at.atZone(zone).toLocalTime().toSecondOfDay() / MINUTE;
            CameraDay day = days.get(day(at));
            counts.merge(day == null ? Minute.UNKNOWN : day.at(minute), 1, Integer::sum);
        }
        int usable = counts.getOrDefault(Minute.USABLE, 0);
        int unknown = counts.getOrDefault(Minute.UNKNOWN, 0);
        String bad = counts.entrySet().stream()
                .filter(one -> one.getKey() != Minute.USABLE && one.getKey() != Minute.UNKNOWN)
                .map(one -> texts.of(
                        "minutes.reason", texts.of("minute." + one.getKey().name()), Texts.figure(one.getValue())))
                .collect(Collectors.joining(texts.of("comma")));
        String said = texts.of("minutes", Texts.figure(usable), Texts.figure(unknown));
        return new FairPoint(
                bad.isEmpty() ? said : said + texts.of("minutes.bad", bad),
                texts.of("source.minutes.between", time(from), time(to)),
                !bad.isEmpty());
    }

    /// The licence that was known when the alarm was raised; one that was entered since may say more.
    private FairPoint licence(AlarmHead head) {
        List<DrugLicence> all = sources.shop().licences().apply(head.finding().shop());
        String source = texts.of("source.licence");
        Optional<DrugLicence> then =
                all.stream().filter(one -> !one.at().isAfter(head.raisedAt())).findFirst();
        if (then.isEmpty()) {
            return new FairPoint(texts.of(all.isEmpty() ? "licence.none" : "licence.since"), source, true);
        }
        LicenceText text = then.get().text();
        String scopes = text.scopes().stream()
                .sorted()
                .map(sources.shop().scopes())
                .collect(Collectors.joining(texts.of("comma")));
        String said = texts.of(
                "licence",
                text.number(),
                texts.of("licence.method." + text.method()),
                text.from().toString(),
                text.to().toString(),
                text.words().isEmpty() ? scopes : text.words());
        boolean over = !text.valid(day(head.raisedAt()));
        boolean later = !all.getFirst().equals(then.get());
        return new FairPoint(
                said + (over ? texts.of("licence.over") : "") + (later ? texts.of("licence.later") : ""),
                texts.of(
                        "source.licence.entry",
                        Texts.figure(then.get().number()),
                        moment(then.get().at())),
                over
                        || later
                        || AlarmRuleKind.of(head.finding().rule().id())
                                .filter(AlarmRuleKind::goods)
                                .isPresent());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private String length(Duration length) {
        return length.toMinutes() == 0
                ? texts.of("length.seconds", Texts.figure(length.toSeconds()))
                : texts.of("length.minutes", Texts.figure(length.toMinutes()), Texts.figure(length.toSecondsPart()));
    }
}
