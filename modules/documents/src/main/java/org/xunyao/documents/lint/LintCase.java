package org.xunyao.documents.lint;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.Person;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Rulebook;
import org.xunyao.documents.Document;
import org.xunyao.documents.Facts;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.kernel.clock.ClockJump;

/// A document and all that it is held against (核对材料), read in one transaction. The rules are functions of it.
///
/// @param draft what is to be issued
/// @param matter what is known of its lead or case
/// @param rules what binds
/// @param now in the zone of statutory days
record LintCase(Document.Draft draft, Known matter, Rules rules, LocalDateTime now) {
    /// What is known of a lead or case.
    ///
    /// @param file nothing for a lead
    /// @param hands who investigates or verifies
    /// @param foundAt when the clue was found
    /// @param others documents of the lead and the case, this one not among them
    /// @param staff whose accounts are open
    /// @param jumps of the clock of which no document told
    /// @param numbered finds an issued document of the station by its number
    record Known(
            Optional<CaseFile> file,
            List<Officer> hands,
            Optional<LocalDate> foundAt,
            List<Document> others,
            List<Person> staff,
            List<ClockJump> jumps,
            Function<String, Optional<Document>> numbered) {}

    /// What binds.
    ///
    /// @param word by which numbers of this bureau begin
    record Rules(LintBook book, Rulebook rulebook, String word, ZoneId zone) {}

    Facts facts() {
        return draft.facts();
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /// The facts where sentences may name evidence.
    Optional<LinkedFacts> linked() {
        return facts() instanceof LinkedFacts linked ? Optional.of(linked) : Optional.empty();
    }

    /// The facts where the form is data.
    Optional<SheetFacts> sheet() {
        return facts() instanceof SheetFacts sheet ? Optional.of(sheet) : Optional.empty();
    }
}
