package org.xunyao.casework.term;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureFiles;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;

/// Leads, cases and their measures that are not at their end, with their deadlines (在办事项).
public final class OpenMatters {
    private static final int PAGE = 1_000;

    private final Leads leads;
    private final CaseFiles files;
    private final MeasureFiles measures;
    private final RanOuts notes;
    private final RunningTerms terms;
    private final Clock clock;

    /// @param measures of the cases
    /// @param notes of terms that ran out
    public OpenMatters(
            Leads leads, CaseFiles files, MeasureFiles measures, RanOuts notes, RunningTerms terms, Clock clock) {
        this.leads = leads;
        this.files = files;
        this.measures = measures;
        this.notes = notes;
        this.terms = terms;
        this.clock = clock;
    }

    /// All of them, leads before cases, the newest first; behind the cases of a page their measures.
    List<MatterTerms> read(Tx tx) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), clock.zone());
        var happenings = new Happenings(clock.zone());
        Map<String, List<RanOut>> noted = notes.all(tx).stream().collect(Collectors.groupingBy(RanOut::matter));
        var matters = new ArrayList<MatterTerms>();
        Optional<LeadId> lead = Optional.empty();
        List<Lead> leadsOfPage;
        do {
            leadsOfPage = leads.newest(tx, lead, PAGE);
            leadsOfPage.stream()
                    .filter(OpenMatters::open)
                    .map(one -> matter(one, terms.of(MatterKind.LEAD, happenings.of(one), now), noted))
                    .forEach(matters::add);
            lead = leadsOfPage.isEmpty()
                    ? lead
                    : Optional.of(leadsOfPage.getLast().id());
        } while (leadsOfPage.size() == PAGE);
        Optional<CaseId> file = Optional.empty();
        List<CaseFile> page;
        do {
            page = files.newest(tx, file, PAGE);
            List<CaseFile> open = page.stream().filter(OpenMatters::open).toList();
            open.stream()
                    .map(one -> matter(one, terms.of(MatterKind.CASE, happenings.of(one), now), noted))
                    .forEach(matters::add);
            matters.addAll(measures(tx, open, now, noted));
            file = page.isEmpty() ? file : Optional.of(page.getLast().head().id());
        } while (page.size() == PAGE);
        return List.copyOf(matters);
    }

    private List<MatterTerms> measures(Tx tx, List<CaseFile> open, LocalDateTime now, Map<String, List<RanOut>> noted) {
        var happenings = new Happenings(clock.zone());
        Map<CaseId, CaseFile> byId =
                open.stream().collect(Collectors.toMap(file -> file.head().id(), file -> file));
        return measures.of(tx, List.copyOf(byId.keySet())).stream()
                .flatMap(file -> file.measures().stream()
                        .filter(measure -> !measure.state().isFinal())
                        .map(measure -> matter(
                                Objects.requireNonNull(byId.get(file.id())),
                                measure,
                                terms.of(MatterKind.MEASURE, happenings.of(measure, now.toLocalDate()), now),
                                noted)))
                .toList();
    }

    private static MatterTerms matter(
            CaseFile file, Measure measure, List<RunningTerm> terms, Map<String, List<RanOut>> noted) {
        String key = MatterTerms.measure(file.head().id(), measure.number());
        return new MatterTerms(
                MatterKind.MEASURE,
                key,
                file.head().number().text(),
                file.head().party(),
                file.head().cause(),
                file.head().officers().stream().map(Officer::id).collect(Collectors.toSet()),
                terms,
                recorded(key, noted));
    }

    private static boolean open(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered _, Lead.ClueVerifying _, Lead.FilingPending _ -> true;
            case Lead.Filed _, Lead.NotFiled _, Lead.ClueClosed _, Lead.TransferredAdmin _ -> false;
        };
    }

    /// A case that is closed still waits for its publication.
    private static boolean open(CaseFile file) {
        boolean ended = file.stage() == Stage.CLOSED || file.stage() == Stage.ARCHIVED;
        return !ended
                || (Decision.isPublic(file.course())
                        && file.course().newest(Event.PUBLISH).isEmpty());
    }

    private static MatterTerms matter(Lead lead, List<RunningTerm> terms, Map<String, List<RanOut>> noted) {
        String key = "lead:" + lead.id().value();
        return new MatterTerms(
                MatterKind.LEAD,
                key,
                lead.clue().number().text(),
                lead.clue().subject(),
                lead.clue().description(),
                people(lead),
                terms,
                recorded(key, noted));
    }

    private static Set<PersonId> people(Lead lead) {
        return switch (lead) {
            case Lead.ClueVerifying one -> people(one.verification());
            case Lead.FilingPending one -> people(one.verification());
            case Lead.ClueRegistered _, Lead.Filed _, Lead.NotFiled _, Lead.ClueClosed _, Lead.TransferredAdmin _ ->
                Set.of(lead.clue().registrar());
        };
    }

    private static Set<PersonId> people(Verification verification) {
        return verification.officers().stream().map(Officer::id).collect(Collectors.toSet());
    }

    private static MatterTerms matter(CaseFile file, List<RunningTerm> terms, Map<String, List<RanOut>> noted) {
        String key = "case:" + file.head().id().value();
        return new MatterTerms(
                MatterKind.CASE,
                key,
                file.head().number().text(),
                file.head().party(),
                file.head().cause(),
                file.head().officers().stream().map(Officer::id).collect(Collectors.toSet()),
                terms,
                recorded(key, noted));
    }

    private static Map<String, Instant> recorded(String key, Map<String, List<RanOut>> noted) {
        var recorded = new HashMap<String, Instant>();
        noted.getOrDefault(key, List.of()).forEach(note -> recorded.put(note.name(), note.recordedAt()));
        return recorded;
    }
}
