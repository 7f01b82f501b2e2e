package org.xunyao.app.papers.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.papers.question.Question;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.form.Amount;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CaseSourceRegister;

/// What is already known of a lead or case, so that nothing is typed twice.
///
/// @param reference `lead:` or `case:` and the identifier
/// @param number register number of the lead or case, as printed
/// @param officers who verify or investigate
/// @param evidence oldest first
/// @param known everything else that a blank may be filled from
public record Matter(
        String reference,
        String number,
        Party party,
        Story story,
        List<Officer> officers,
        List<Citable> evidence,
        Writing writing,
        Known known) {
    /// Lines of the block of the party, by the names that templates give them.
    public static final Map<String, Function<Party, String>> PARTY_LINES = Map.of(
            "party.name", Party::name,
            "party.licence", Party::licence,
            "party.creditCode", Party::creditCode,
            "party.address", Party::address,
            "party.representative", Party::representative,
            "party.identity", Party::identity,
            "party.phone", Party::phone,
            "party.otherContact", Party::otherContact);

    /// Copies the lists.
    public Matter {
        officers = List.copyOf(officers);
        evidence = List.copyOf(evidence);
    }

    /// How it came up.
    ///
    /// @param content of the source (案源内容)
    /// @param foundAt when the clue was found
    /// @param cause 案由, empty until somebody applied for filing
    /// @param findings 核查情况, likewise
    public record Story(
            CaseSourceRegister.Origin origin, String content, LocalDate foundAt, String cause, String findings) {}

    /// Where and when it is written.
    ///
    /// @param bureau full name
    /// @param writer who writes; none for people without an enforcement certificate
    /// @param now in the zone of statutory days
    /// @param phrases words from the tables, by the number of the form, a dot, and the field
    /// @param questions of the library on that day
    public record Writing(
            String bureau,
            Optional<Officer> writer,
            LocalDateTime now,
            Map<String, String> phrases,
            List<Question> questions) {
        /// Copies phrases and questions.
        public Writing {
            phrases = Map.copyOf(phrases);
            questions = List.copyOf(questions);
        }

        /// Without a library of questions.
        public Writing(String bureau, Optional<Officer> writer, LocalDateTime now, Map<String, String> phrases) {
            this(bureau, writer, now, phrases, List.of());
        }
    }

    /// What a form that is data may be filled from (取数来源).
    ///
    /// @param words by the names of {@link org.xunyao.documents.form.FormSources}; days as ISO 8601
    /// @param sheets the newest issued document of each form that is data, by its number
    /// @param penalties of the newest notice or decision in the journal of the case
    /// @param tables rows by the same names as the words, with the columns of the list of goods
    public record Known(
            Map<String, String> words,
            Map<Integer, SheetFacts> sheets,
            List<Penal> penalties,
            Map<String, List<Map<String, String>>> tables) {
        /// Nothing is known.
        public static final Known NOTHING = new Known(Map.of(), Map.of(), List.of(), Map.of());

        /// Copies the maps.
        public Known {
            words = Map.copyOf(words);
            sheets = Map.copyOf(sheets);
            penalties = List.copyOf(penalties);
            tables = Map.copyOf(tables);
        }
    }

    /// One penalty as it is printed (处罚内容).
    ///
    /// @param words up to the amount, such as 罚款
    /// @param amount to be paid; nothing where there is none, or where the words hold it
    public record Penal(String words, Optional<Amount> amount) {}

    /// The same with what a form that is data may be filled from.
    public Matter knowing(Known more) {
        return new Matter(reference, number, party, story, officers, evidence, writing, more);
    }

    /// Words from the tables for a field, or nothing.
    public String phrase(int kind, String field) {
        return writing.phrases().getOrDefault(kind + "." + field, "");
    }

    /// The day of writing.
    public LocalDate today() {
        return writing.now().toLocalDate();
    }

    /// The officers; where none are named yet, who writes.
    public List<Officer> hands() {
        return officers.isEmpty() ? writing.writer().stream().toList() : officers;
    }

    /// Names of the officers, as a contact.
    public String contact() {
        return String.join("、", hands().stream().map(Officer::name).toList());
    }
}
