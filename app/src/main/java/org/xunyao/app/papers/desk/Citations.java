package org.xunyao.app.papers.desk;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Taken;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TakenItem;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.ui.text.Texts;

/// Puts pieces of evidence into the words of documents.
///
/// @param words in Chinese, the language of documents
/// @param zone of statutory days
record Citations(Texts words, ZoneId zone) {
    private static final int SHORT_DIGEST = 12;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Map<String, String> ENDINGS = Map.of(
            "video/mp4",
            ".mp4",
            "video/mp2t",
            ".ts",
            "image/png",
            ".png",
            "image/jpeg",
            ".jpg",
            "application/pdf",
            ".pdf");

    List<Citable> of(List<TakenItem> items) {
        var citable = new ArrayList<Citable>();
        for (TakenItem item : items) {
            citable.add(of(item, citable.size() + 1));
        }
        return citable;
    }

    private Citable of(TakenItem taken, int place) {
        EvidenceItem item = taken.item();
        return new Citable(
                item.id().value(),
                String.format(Locale.ROOT, "E%02d", place),
                taken.taking()
                        .map(record -> words.of("taken.what." + record.what()))
                        .orElseGet(() -> words.of("evidence.kind." + item.kind().name(), item.mediaType())),
                taken.taking().map(TakingRecord::file).orElseGet(() -> unnamed(item)),
                item.digests(),
                item.use() == EvidenceUse.LEAD_ONLY,
                item.times().recordedTime(),
                taken.taking().map(record -> taken(item, record)));
    }

    private static String unnamed(EvidenceItem item) {
        return item.digests().sha256().substring(0, SHORT_DIGEST) + ENDINGS.getOrDefault(item.mediaType(), "");
    }

    private Taken taken(EvidenceItem item, TakingRecord record) {
        LocalDateTime at = LocalDateTime.ofInstant(item.times().recordedTime(), zone);
        String origin = words.of("taken.way." + record.way())
                + said("taken.provider", record.provider())
                + said("taken.device", record.device());
        return new Taken(at.truncatedTo(ChronoUnit.MINUTES), record.provider(), record.device(), origin, clock(record));
    }

    private String said(String key, String value) {
        return value.isEmpty() ? "" : words.of(key, value);
    }

    private String clock(TakingRecord record) {
        Optional<String> off = record.aheadSeconds().map(this::off);
        Optional<String> shown = record.deviceTime().map(time -> words.of("taken.clock.shown", SHOWN.format(time)));
        return String.join(
                words.of("taken.clock.and"),
                List.of(off, shown).stream().flatMap(Optional::stream).toList());
    }

    private String off(long ahead) {
        String seconds = Long.toString(Math.abs(ahead));
        if (ahead == 0) {
            return words.of("taken.clock.same");
        }
        return words.of(ahead > 0 ? "taken.clock.fast" : "taken.clock.slow", seconds);
    }
}
