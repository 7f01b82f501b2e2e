package org.xunyao.app.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.app.term.TermPorts.Entry;
import org.xunyao.app.term.TermPorts.Who;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerm.Length;
import org.xunyao.casework.term.Urgency;
import org.xunyao.ui.text.Texts;

/// Deadlines in words.
public final class TermWords {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.term.term";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern PLACE = Pattern.compile("row (\\d+)(?:, column (\\w+))?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int PERCENT = 100;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the screen's own bundle is added
    /// @param zone in which times are written
    public TermWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    /// A sentence of the bundle.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// 逾期 2 个工作日, 今天届满, 届满，顺延至 10-08, 余 9 日, 停表.
    public String left(RunningTerm term) {
        String unit = term.use().working() ? ".working" : ".days";
        if (term.urgency() == Urgency.OVER) {
            return term.hour().isPresent() && term.use().over() == 0
                    ? of("over.hours")
                    : of("over" + unit, Texts.figure(term.use().over()));
        }
        if (term.use().stopped()) {
            return of("stopped");
        }
        if (term.use().left() > 0) {
            return of("left" + unit, Texts.figure(term.use().left()));
        }
        return term.last().equals(term.due().raw())
                ? of("today")
                : of("today.rolled", term.last().toString().substring(5));
    }

    /// 2026-12-11, and where they are: the day after moving past days off, the days before corrections, 估算.
    public String due(RunningTerm term) {
        List<String> parts = new ArrayList<>();
        parts.add(
                term.hour().map(MOMENT::format).orElseGet(() -> term.due().raw().toString()));
        if (!term.due().raw().equals(term.due().rolled()) && term.hour().isEmpty()) {
            parts.add(of("due.rolled", term.due().rolled().toString().substring(5)));
        }
        if (!term.earlier().isEmpty()) {
            parts.add(of(
                    "due.earlier",
                    term.earlier().stream().map(LocalDate::toString).collect(Collectors.joining(of("comma")))));
        }
        if (term.due().estimated()) {
            parts.add(of("due.estimated"));
        }
        return String.join(of("gap"), parts);
    }

    /// 线索核查 15 个工作日.
    public String name(RunningTerm term) {
        return term.basis()
                .length()
                .map(length -> of("name", term.basis().name(), length(length)))
                .orElseGet(() -> term.basis().name());
    }

    private String length(Length length) {
        return of("length." + length.unit(), Texts.figure(length.count()));
    }

    /// 53 %, a dash for what is counted back from a day.
    public String share(RunningTerm term) {
        return term.use().whole() == 0
                ? of("none")
                : of(
                        "share",
                        Texts.figure(term.use().used() * PERCENT / term.use().whole()));
    }

    /// What follows; whether by law itself, and since when that is on record.
    public String consequence(Entry entry) {
        RunningTerm term = entry.term();
        String words = of("consequence." + term.row().end().sentence());
        String whole = term.row().end().automatic() ? of("automatic", words) : words;
        return entry.noted().map(at -> of("noted", whole, moment(at))).orElse(whole);
    }

    /// The article, and 待核 where nobody verified it.
    public String law(RunningTerm term) {
        return term.basis().verified()
                ? term.basis().source()
                : of("unverified", term.basis().source());
    }

    /// 登记号 or 案号, and behind it which measure of the case.
    public String number(Entry entry) {
        String number = entry.matter().number();
        OptionalInt measure = entry.matter().measure();
        return measure.isPresent() ? of("number.measure", number, Texts.figure(measure.getAsInt())) : number;
    }

    /// Names in one line.
    public String people(Entry entry) {
        return entry.people().stream().map(Who::name).collect(Collectors.joining(of("comma")));
    }

    /// 2026-11-20 10:12.
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /// Everything that is known of a deadline, in a few sentences.
    public String whole(Entry entry) {
        RunningTerm term = entry.term();
        return of(
                "detail",
                name(term),
                term.from(),
                due(term),
                left(term),
                share(term),
                stops(term) + (term.prolonged() ? of("detail.prolonged") : ""),
                consequence(entry),
                law(term));
    }

    private String stops(RunningTerm term) {
        return term.stops().stream()
                .map(stop -> of(
                        "detail.stop",
                        of("stop." + stop.reason()),
                        stop.from(),
                        stop.to(),
                        stop.document().isEmpty() ? "" : of("detail.document", stop.document())))
                .collect(Collectors.joining());
    }

    /// 第 5 行 date 列, as a table's fault names it; the day or the file where it names no row.
    public String place(String where) {
        Matcher place = PLACE.matcher(where);
        if (!place.find()) {
            Matcher day = DAY.matcher(where);
            return day.find()
                    ? day.group()
                    : where.substring(where.lastIndexOf(": ") + 1).strip();
        }
        String column = place.group(2);
        return column == null ? of("place.row", place.group(1)) : of("place.column", place.group(1), column);
    }
}
