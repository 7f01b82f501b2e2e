package org.xunyao.app.papers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.ui.text.Texts;

/// The words of this screen.
///
/// @param texts with this screen's bundle in front
/// @param zone in which times are written
record PaperWords(Texts texts, ZoneId zone) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int DIGEST_SHOWN = 16;

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    String kind(int number) {
        String key = "kind." + number;
        return texts.has(key) ? of(key) : of("kind.other", Texts.figure(number));
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
