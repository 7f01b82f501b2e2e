package org.xunyao.verifier;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.access.audit.SealTally;

/// Says a report in sentences, one line for each verdict.
final class VerifierWords {
    private final ResourceBundle words;
    private final Locale locale;

    VerifierWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.xunyao.verifier.verifier",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    List<String> lines(AuditReport report) {
        var lines = new ArrayList<String>();
        lines.add(of(
                "file",
                report.head().station(),
                report.head().first(),
                report.head().last(),
                report.head().made()));
        lines.add(chain(report.chain()));
        lines.add(signatures(report));
        lines.add(anchors(report));
        report.later()
                .ifPresent(one ->
                        lines.add(of("anchors.later", one.sequence(), one.at().toString())));
        lines.add(unknown(report));
        lines.add(of(result(report)));
        return lines;
    }

    private static String result(AuditReport report) {
        if (!report.chain().whole()) {
            return "result.bad";
        }
        if (report.later().isPresent()) {
            return "result.older";
        }
        return report.proven() ? "result.proven" : "result.open";
    }

    private String chain(ChainFinding found) {
        return found.bad()
                .map(bad -> of("chain.bad." + bad.flaw().name(), bad.sequence(), bad.until()))
                .orElseGet(() -> of("chain.whole", found.first(), found.last(), found.count()));
    }

    private String signatures(AuditReport report) {
        SealTally all = report.checkpoints();
        if (all.count() == 0) {
            return of("signatures.none");
        }
        if (!all.bad().isEmpty()) {
            return of(
                    "signatures.bad",
                    all.bad().size(),
                    all.count(),
                    all.bad().getFirst().sequence());
        }
        return all.unknown().isEmpty()
                ? of("signatures.good", all.count(), String.join(", ", all.parties()))
                : of("signatures.unknown", all.unknown().size(), all.count(), String.join(", ", all.strangers()));
    }

    private String anchors(AuditReport report) {
        if (report.anchors().isEmpty()) {
            return of("anchors.none");
        }
        SealTally all = report.anchors().get();
        if (!all.bad().isEmpty()) {
            return of("anchors.bad", all.bad().size(), all.count());
        }
        return report.chain()
                .bad()
                .map(bad -> of("anchors.differ", all.count()))
                .orElseGet(() -> of("anchors.agree", all.count()));
    }

    private String unknown(AuditReport report) {
        ChainFinding found = report.chain();
        if (!found.whole()) {
            return of("unknown.broken");
        }
        long open = found.unanchored();
        return open == 0 ? of("unknown.nothing") : of("unknown.newer", found.last() - open + 1, found.last(), open);
    }
}
