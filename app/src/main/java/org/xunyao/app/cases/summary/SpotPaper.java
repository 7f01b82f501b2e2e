package org.xunyao.app.cases.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.form.Amount;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

/// Form 44 of a sitting (当场行政处罚决定书): filled from what was entered, shown, saved and issued. Called off the
/// JavaFX thread.
final class SpotPaper {
    /// Its number in the official set.
    static final int FORM = 44;

    private static final String CASH = "cash";

    /// What the paper and the step both say.
    private static final List<String> DECIDED =
            List.of("conduct", "violated", "basis", "warning", "fined", "fine", "payment");

    private final SpotPorts ports;

    SpotPaper(SpotPorts ports) {
        this.ports = ports;
    }

    /// Its pages: of the sealed file once it is issued, else of what was entered so far.
    List<byte[]> pages(SpotCase sitting, Map<String, String> typed) {
        PapersPorts papers = ports.papers();
        Optional<Document> found = ports.around().paper(sitting.head().id());
        if (found.orElse(null) instanceof Document.Issued issued) {
            return papers.press().issued(issued);
        }
        PapersPorts.Begun begun = papers.shelf().begin(sitting.head().id().key());
        return papers.press().draft(begun.id(), facts(begun.matter(), sitting, typed));
    }

    /// Saves and issues it; one that is issued already comes back as it is, such as after the power went.
    ///
    /// @throws FaultException `SUMMARY-PAPER` if the issued one says otherwise than what was entered
    IssueResult issue(SpotCase sitting, Map<String, String> typed) {
        String key = sitting.head().id().key();
        Optional<Document> found = ports.around().paper(sitting.head().id());
        PapersPorts.Begun begun = ports.papers().shelf().begin(key);
        SheetFacts facts = facts(begun.matter(), sitting, typed);
        if (found.orElse(null) instanceof Document.Issued issued) {
            if (!(issued.facts() instanceof SheetFacts sealed) || !says(sealed, facts)) {
                throw new FaultException("SUMMARY-PAPER", key);
            }
            return new IssueResult.Done(issued);
        }
        DocumentId id = found.map(Document::id).orElse(begun.id());
        ports.papers()
                .desk()
                .save(
                        id,
                        key,
                        facts,
                        found.filter(Document.Draft.class::isInstance)
                                .map(Document.Draft.class::cast)
                                .map(Document.Draft::savedAt));
        Saved<IssueResult> saved = ports.papers().desk().issue(id, List.of());
        return saved.result();
    }

    private static boolean says(SheetFacts sealed, SheetFacts facts) {
        return DECIDED.stream().allMatch(key -> sealed.value(key).equals(facts.value(key)));
    }

    /// Whether it is issued.
    boolean issued(SpotCase sitting) {
        return ports.around().paper(sitting.head().id()).orElse(null) instanceof Document.Issued;
    }

    /// Sends the issued one to the printer.
    ///
    /// @return false if the computer has none, or nothing is issued
    boolean print(SpotCase sitting) {
        return ports.around().paper(sitting.head().id()).orElse(null) instanceof Document.Issued issued
                && ports.papers().output().print(issued);
    }

    private SheetFacts facts(Matter matter, SpotCase sitting, Map<String, String> typed) {
        SheetFacts facts = (SheetFacts) ports.papers().forms().byNumber(FORM).begin(matter);
        String fine = typed.getOrDefault("fine", "").strip();
        boolean fined = !fine.isEmpty();
        SheetFacts filled = facts.with(
                        "conduct",
                        sitting.newest(SpotAct.Investigate.class)
                                .map(SpotAct.Investigate::facts)
                                .orElse(""))
                .with("violated", typed.getOrDefault("violated", ""))
                .with("basis", typed.getOrDefault("basis", ""))
                .with("warning", typed.getOrDefault("warning", "").equals(SpotForms.YES) ? SheetValues.TICKED : "")
                .with("fined", fined ? SheetValues.TICKED : "")
                .with("fine", fined ? amount(fine) : "")
                .with("payment", fined ? typed.getOrDefault("payment", CASH) : "");
        String place = typed.getOrDefault("place", "").strip();
        String through = typed.getOrDefault("payThrough", "").strip();
        SheetFacts placed = place.isEmpty() ? filled : filled.with("place", place);
        return through.isEmpty() ? placed : placed.with("payThrough", through);
    }

    private static String amount(String fine) {
        try {
            return Amount.of(Money.parse(fine).fen()).map(Amount::text).orElse("");
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return "";
        }
    }
}
