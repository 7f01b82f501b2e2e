package org.xunyao.app.papers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Form;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The words of this screen.
///
/// @param texts with this screen's bundle in front
/// @param zone in which times are written
/// @param own words of forms that are data, which go before the bundle's
record PaperWords(Texts texts, ZoneId zone, Map<String, String> own) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int DIGEST_SHOWN = 16;

    String of(String key, Object... arguments) {
        String named = own.get(key);
        return named == null ? texts.of(key, arguments) : named;
    }

    boolean has(String key) {
        return own.containsKey(key) || texts.has(key);
    }

    /// With the words of a form in front.
    PaperWords with(Form<?> form) {
        var all = new HashMap<>(own);
        all.putAll(form.words(texts.language() == Language.CHINESE));
        return new PaperWords(texts, zone, Map.copyOf(all));
    }

    String kind(int number) {
        String key = "kind." + number;
        return has(key) ? of(key) : of("kind.other", Texts.figure(number));
    }

    String when(Instant at) {
        return WHEN.format(at.atZone(zone));
    }

    /// What stands on the tab of a document.
    String tab(PaperModel paper) {
        Optional<String> number = paper.issuedProperty().get().flatMap(issued -> issued.number());
        return of("tab", kind(paper.form().kind()), number.orElse(paper.matter().number()));
    }

    String check(Check check) {
        String sentence = (check.complaint() ? "complaint." : "flaw.") + check.code();
        return of(texts.has(sentence) ? sentence : "flaw.OTHER");
    }

    String label(String field) {
        return of("field." + field);
    }

    String facts(Citable item) {
        return of(
                "evidence.facts",
                Texts.figure(item.digests().size()),
                item.digests().sha256().substring(0, DIGEST_SHOWN),
                when(item.recordedAt()));
    }
}
