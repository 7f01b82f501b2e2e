package org.xunyao.app.streams.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.streams.RateRow;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.documents.Fields;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.video.CameraId;

/// The rates of a month for a spreadsheet and for paper.
///
/// @param words in Chinese, for these papers are
record RateTable(StreamWords words, OnlineLimits limits) {
    private static final String MARK = "\uFEFF";

    /// UTF-8 with a mark at its head, for the spreadsheets of offices; comma, quotes doubled (RFC 4180).
    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    byte[] csv(List<RateRow> rows) {
        Stream<String> lines =
                Stream.concat(Stream.of(words.of("rates.csv")), rows.stream().map(this::line));
        return (MARK + lines.collect(Collectors.joining("\r\n")) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String line(RateRow row) {
        var rate = row.rate();
        String percent = rate.permille().isEmpty()
                ? ""
                : StreamWords.percent(rate.permille().getAsInt());
        return Stream.of(
                        cell(row.shop()),
                        cell(point(row)),
                        cell(row.camera().map(CameraId::code).orElse("")),
                        Integer.toString(rate.duty()),
                        Integer.toString(rate.usable()),
                        Integer.toString(rate.known() - rate.usable()),
                        Integer.toString(rate.unknown()),
                        Integer.toString(rate.dropouts()),
                        percent,
                        words.of(rate.wholeDays() ? "yes" : "no"),
                        words.of(rate.scant(limits.scantPercent()) ? "yes" : "no"),
                        Integer.toString(rate.ownLine()))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    private String point(RateRow row) {
        return row.camera().isEmpty() ? words.of("rates.total") : row.point();
    }

    /// What the template names.
    Fields fields(String month, String bureau, List<RateRow> rows, String made) {
        return new Fields()
                .text("month", month)
                .text("bureau", bureau)
                .text("formula", words.of("rates.formula"))
                .text(
                        "rules",
                        words.of("rates.rules", Integer.toString(limits.usable()), Integer.toString(limits.looked())))
                .rows("rates", rows.stream().map(this::row).toList())
                .text("notes", words.of("rates.notes", Integer.toString(limits.scantPercent())))
                .text("made", made);
    }

    private Fields row(RateRow row) {
        var rate = row.rate();
        return new Fields()
                .text("shop", row.shop())
                .text("point", point(row))
                .text("duty", Integer.toString(rate.duty()))
                .text("usable", Integer.toString(rate.usable()))
                .text("out", Integer.toString(rate.known() - rate.usable()))
                .text("unknown", Integer.toString(rate.unknown()))
                .text("dropouts", Integer.toString(rate.dropouts()))
                .text("rate", words.rate(rate))
                .text("note", words.note(rate, limits.scantPercent()));
    }
}
