package org.xunyao.app.packages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xunyao.app.packages.Outgoing.Item;
import org.xunyao.app.verify.Answer;
import org.xunyao.app.verify.PaperAnswers;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.Manifest;
import org.xunyao.ui.text.Texts;

/// Numbers, sizes, times and parties as the exchange writes them.
final class PackagesWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter YEARLY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SIX_DIGITS = 1_000;
    private static final int GROUP = 4;
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    private final Texts texts;
    private final ZoneId zone;
    private final LocalDate today;

    PackagesWords(Texts texts, ZoneId zone, LocalDate today) {
        this.texts = texts;
        this.zone = zone;
        this.today = today;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    ZoneId zone() {
        return zone;
    }

    VerifyWords verify() {
        return new VerifyWords(texts, zone);
    }

    /// Three answers about a paper's seal.
    List<Answer> paper(PaperVerdict found) {
        return new PaperAnswers(texts, zone).answers(found);
    }

    /// 001 285, as on paper lists.
    static String sequence(Manifest manifest) {
        long number = manifest.sequence();
        return String.format(Locale.ROOT, "%03d %03d", number / SIX_DIGITS, number % SIX_DIGITS);
    }

    /// The name of a copy: `lanxi-2-province-case-000285.xypk`.
    static String fileName(Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "%s-%s-%s-%06d.xypk",
                manifest.sender(),
                manifest.recipient(),
                manifest.stream(),
                manifest.sequence());
    }

    /// 42.6 MB.
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        String figure = unit == 0 ? Long.toString(bytes) : String.format(Locale.ROOT, "%.1f", value);
        return figure + '\u00a0' + UNITS.get(unit);
    }

    /// 今天 10:41, 11-18 15:02, and with its year if that is another one.
    String time(Instant at) {
        var local = at.atZone(zone);
        if (local.toLocalDate().equals(today)) {
            return texts.of("time.today", DateTimeFormatter.ofPattern("HH:mm").format(local));
        }
        return (local.getYear() == today.getYear() ? MOMENT : YEARLY).format(local);
    }

    /// 省局, or the token itself if nobody gave it a name.
    String party(String token) {
        String key = "party." + token;
        return texts.has(key) ? texts.of(key) : token;
    }

    /// 案件 1，文书 6，证据 2，线索 3.
    String contents(PackageRow row) {
        var parts = new ArrayList<String>();
        part(parts, "contents.cases", row.cases());
        part(parts, "contents.documents", row.documents());
        part(parts, "contents.evidence", row.evidence());
        part(parts, "contents.leads", row.leads());
        return parts.isEmpty() ? texts.of("contents.none") : String.join(texts.of("contents.comma"), parts);
    }

    /// What a thing of a case is called: by its name, or as evidence by its kind and its time.
    String item(Item item) {
        String name = item.evidence()
                .map(piece -> texts.of(
                        "kind." + piece.kind().name(),
                        time(piece.times().arrivalTime().orElse(piece.times().recordedTime()))))
                .orElse(item.name());
        return texts.of("item." + item.sort().name(), name);
    }

    private void part(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.of(key, Texts.figure(count)));
        }
    }

    /// A digest whole, in two lines of eight groups each, as it is compared by eye.
    static String digest(String hex) {
        var text = new StringBuilder();
        for (int at = 0; at < hex.length(); at += GROUP) {
            char before = at == hex.length() / 2 ? '\n' : ' ';
            text.append(at == 0 ? "" : before).append(hex, at, at + GROUP);
        }
        return text.toString();
    }
}
