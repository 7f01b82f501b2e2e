package org.xunyao.app.duty.desk;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.duty.DutySheet;
import org.xunyao.app.duty.DutyWords;
import org.xunyao.app.duty.PostLine;
import org.xunyao.documents.Fields;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyMark;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.LaidDay;

/// A month of a post for the shop (给商家的一页) and for a spreadsheet. The page shows the same chart without
/// colour: one sign for each half hour.
///
/// @param words in Chinese, for these papers are
/// @param unseenMost percent of duty time that may be unseen
record DutyPaper(DutyWords words, int unseenMost) {
    private static final String MARK = "\uFEFF";
    private static final int HALF_HOUR = 30;

    /// UTF-8 with a mark at its head, one line for each stretch that counts; comma, quotes doubled (RFC 4180).
    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    byte[] csv(PostLine line, DutySheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("csv.head"));
        for (LaidDay day : sheet.days()) {
            day.runs().stream()
                    .filter(run -> run.mark() != DutyMark.OUTSIDE)
                    .forEach(run -> lines.add(row(line, sheet, day, run)));
        }
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String row(PostLine line, DutySheet sheet, LaidDay day, LaidDay.Run run) {
        return Stream.of(
                        cell(line.shop()),
                        cell(line.post().camera().code()),
                        cell(line.post().zone()),
                        day.day().toString(),
                        DutyWords.time(run.from()),
                        DutyWords.time(run.to()),
                        Integer.toString(run.minutes()),
                        cell(words.mark(run.mark())),
                        cell(words.mark(run.machine())),
                        cell(run.entry().map(entry -> entry.draft().reason()).orElse("")),
                        cell(run.entry().map(entry -> entry.draft().document()).orElse("")),
                        cell(run.entry().map(sheet::person).orElse("")))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    /// What the template names.
    Fields fields(PostLine line, YearMonth month, String bureau, DutySheet sheet, String made) {
        DutyRate rate = sheet.rate();
        String scant = words.scant(rate, unseenMost);
        return new Fields()
                .text("shop", line.shop())
                .text(
                        "post",
                        words.of(
                                "paper.post",
                                line.post().camera().code(),
                                line.post().zone()))
                .text("month", month.toString())
                .text("bureau", bureau)
                .text("rate", scant.isEmpty() ? words.rate(rate, unseenMost) : words.of("paper.scant", scant))
                .text("present", words.length(rate.present()))
                .text("absent", words.length(rate.absent()))
                .text("unseen", words.of("paper.unseen", words.length(rate.blind()), tenths(rate)))
                .text("leave", words.length(rate.leave()))
                .text("formula", words.of("formula"))
                .text(
                        "reasons",
                        rate.blind() == 0 ? words.of("reasons.none") : words.of("reasons", words.reasons(rate)))
                .text("legend", words.of("paper.legend"))
                .rows(
                        "days",
                        sheet.days().stream()
                                .filter(day -> day.over() > 0)
                                .map(this::day)
                                .toList())
                .text("entries", entries(sheet))
                .text("rights", words.of("paper.rights"))
                .text("made", made);
    }

    private static String tenths(DutyRate rate) {
        return DutyWords.tenths(rate.blindPermille());
    }

    private Fields day(LaidDay day) {
        DutyRate rate = DutyRate.of(day);
        return new Fields()
                .text("day", words.day(day.day()))
                .text("chart", chart(day))
                .text("absent", absences(day))
                .text("unseen", rate.blind() == 0 ? "" : words.length(rate.blind()))
                .text("rate", rate.duty() == 0 ? "" : words.rate(rate, unseenMost));
    }

    /// One sign for each half hour that has passed: an absence in it shows before all, then what could not be
    /// seen.
    private static String chart(LaidDay day) {
        var signs = new StringBuilder();
        for (int from = 0; from < DutyDay.MINUTES && from < day.over(); from += HALF_HOUR) {
            signs.append(sign(day, from, Math.min(from + HALF_HOUR, day.over())));
        }
        return signs.toString();
    }

    private static char sign(LaidDay day, int from, int to) {
        boolean absent = false;
        boolean unseen = false;
        boolean leave = false;
        boolean present = false;
        for (int minute = from; minute < to; minute++) {
            DutyMark mark = day.at(minute);
            absent |= mark == DutyMark.ABSENT;
            unseen |= mark.unseen();
            leave |= mark == DutyMark.LEAVE;
            present |= mark == DutyMark.PRESENT;
        }
        return absent ? '□' : unseen ? '／' : leave ? '＝' : present ? '■' : '－';
    }

    private static String absences(LaidDay day) {
        return day.runs().stream()
                .filter(run -> run.mark() == DutyMark.ABSENT)
                .map(run -> DutyWords.time(run.from()) + "–" + DutyWords.time(run.to()))
                .collect(Collectors.joining("、"));
    }

    private String entries(DutySheet sheet) {
        List<DutyEntry> all = sheet.entries();
        return all.isEmpty()
                ? words.of("entries.none")
                : all.stream()
                        .map(entry -> words.entry(entry, all, sheet.person(entry)))
                        .collect(Collectors.joining("\n"));
    }
}
