package org.xunyao.documents.lint;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Person;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.Verification;
import org.xunyao.documents.Document;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.finding.Finding;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.ClockJumps;

/// {@link Drafting.Examiner} by the rules of the tables over what the station keeps.
public final class Linting implements Drafting.Examiner {
    private final Shelves shelves;
    private final LintBook book;
    private final Rulebook rulebook;
    private final String word;
    private final Clock clock;

    /// @param word by which numbers of this bureau begin (机关代字)
    public Linting(Shelves shelves, LintBook book, Rulebook rulebook, String word, Clock clock) {
        this.shelves = shelves;
        this.book = book;
        this.rulebook = rulebook;
        this.word = word;
        this.clock = clock;
    }

    /// What a document is held against.
    public record Shelves(Documents documents, Leads leads, CaseFiles files, Accounts accounts, ClockJumps jumps) {}

    @Override
    public List<Finding> examine(Tx tx, Document.Draft draft) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), clock.zone());
        var rules = new LintCase.Rules(book, rulebook, word, clock.zone());
        return found(new LintCase(draft, known(tx, draft), rules, now));
    }

    /// All findings of the rules for this form, each once.
    static List<Finding> found(LintCase it) {
        return it.rules().book().rows(it.facts().kind(), it.today()).stream()
                .flatMap(row -> found(row, it))
                .distinct()
                .toList();
    }

    private static Stream<Finding> found(LintRow row, LintCase it) {
        return switch (row.rule()) {
            case APPROVAL -> StepRules.approval(row, it);
            case TERM -> StepRules.term(row, it);
            case HEAVIER -> StepRules.heavier(row, it);
            case AMOUNT -> StepRules.amount(row, it);
            case FACT -> EvidenceRules.fact(row, it);
            case LISTED -> EvidenceRules.listed(row, it);
            case MARK -> EvidenceRules.mark(row, it);
            case OFFICER -> PaperRules.officer(row, it);
            case CERTIFICATE -> PaperRules.certificate(row, it);
            case TWO_OFFICERS -> PaperRules.two(row, it);
            case FUTURE -> TimeRules.future(row, it);
            case BEFORE_CLUE -> TimeRules.beforeClue(row, it);
            case TWICE -> TimeRules.twice(row, it);
            case CLOCK -> TimeRules.clock(row, it);
            case QUOTED -> PaperRules.quoted(row, it);
            case FOREIGN -> PaperRules.foreign(row, it);
            case OUTDATED -> PaperRules.outdated(row, it);
        };
    }

    private LintCase.Known known(Tx tx, Document.Draft draft) {
        Optional<CaseFile> file =
                id(draft.matter(), "case").flatMap(id -> shelves.files().find(tx, new CaseId(id)));
        Optional<Lead> lead = file.map(found -> found.head().lead())
                .or(() -> id(draft.matter(), "lead").map(LeadId::new))
                .flatMap(id -> shelves.leads().find(tx, id));
        var matters = new ArrayList<String>();
        lead.ifPresent(one -> matters.add("lead:" + one.id().value()));
        file.ifPresent(one -> matters.add("case:" + one.head().id().value()));
        List<Document> others = shelves.documents().ofMatters(tx, matters).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .toList();
        return new LintCase.Known(
                file,
                file.map(one -> one.head().officers())
                        .or(() -> lead.flatMap(Linting::verification).map(Verification::officers))
                        .orElse(List.of()),
                lead.map(one -> one.clue().foundAt()),
                others,
                staff(tx),
                shelves.jumps().untold(tx),
                number -> shelves.documents().numbered(tx, number));
    }

    private static Optional<Verification> verification(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered _ -> Optional.empty();
            case Lead.ClueVerifying one -> Optional.of(one.verification());
            case Lead.FilingPending one -> Optional.of(one.verification());
            case Lead.Filed one -> Optional.of(one.verification());
            case Lead.NotFiled one -> Optional.of(one.verification());
            case Lead.ClueClosed one -> Optional.of(one.verification());
            case Lead.TransferredAdmin one -> Optional.of(one.verification());
        };
    }

    private List<Person> staff(Tx tx) {
        return shelves.accounts().all(tx).stream()
                .filter(account -> account.standing().closed().isEmpty())
                .map(Account::person)
                .toList();
    }

    private static Optional<UUID> id(String matter, String kind) {
        String head = kind + ":";
        if (!matter.startsWith(head)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(matter.substring(head.length())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
