package org.xunyao.documents.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: the reasons with which documents were issued in spite of findings (签发理由记录).
public interface LintReasons {
    /// Keeps none, for documents that nobody holds against anything.
    LintReasons NONE = new LintReasons() {
        @Override
        public List<Kept> of(Tx tx, UUID document) {
            return List.of();
        }

        @Override
        public void add(Tx tx, UUID document, List<Kept> kept) {
            if (!kept.isEmpty()) {
                throw new IllegalStateException("nowhere to keep reasons");
            }
        }
    };

    /// Those of a document, in the order of its findings.
    List<Kept> of(Tx tx, UUID document);

    /// Keeps those of a document that is being issued.
    void add(Tx tx, UUID document, List<Kept> kept);

    /// The reasons that answer findings, as they are kept.
    ///
    /// @param by who issues
    static List<Kept> kept(List<Finding> found, List<Reasoned> reasons, String by, Instant at) {
        return found.stream()
                .flatMap(one -> reasons.stream()
                        .filter(reason -> reason.answers(one))
                        .limit(1)
                        .map(reason -> new Kept(
                                one.rule().name(),
                                one.field(),
                                String.join("\n", one.said()),
                                reason.reason(),
                                by,
                                at)))
                .toList();
    }

    /// One reason as it is kept.
    ///
    /// @param rule as {@link LintRule} calls it; a later program may have others
    /// @param said what filled the sentence of the finding, parted by line feeds
    /// @param by who issued, as an actor
    record Kept(String rule, String field, String said, String reason, String by, Instant at) {}
}
