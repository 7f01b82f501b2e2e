package org.xunyao.app.papers.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xunyao.documents.Facts;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;

/// A kind of document as the screen asks for it: one class for each kind, listed in `Forms`.
///
/// @param <F> its facts record
public interface Form<F extends Facts> {
    /// Its number in the official set of forms.
    int kind();

    /// Its facts record.
    Class<F> facts();

    /// All fields under their headings, in the order of the paper.
    List<Group<F>> groups();

    /// Puts the record together.
    F read(Answers<F> answers);

    /// The first draft, filled with what the matter already knows.
    F begin(Matter matter);

    /// The same facts speaking of this piece of evidence, exactly as it was sealed.
    ///
    /// @return nothing for kinds that are not about one piece
    default Optional<F> cite(F facts, Citable item) {
        return Optional.empty();
    }

    /// Whether it is about one piece of evidence.
    default boolean cites() {
        return false;
    }

    /// Whether sentences of a field may name evidence.
    ///
    /// @param field its identifier; of a cell that of the table, a dot and the column
    default boolean links(String field) {
        return LinkedFacts.class.isAssignableFrom(facts())
                && fields().stream().anyMatch(own -> own.id().equals(field) && own.shape() == Shape.LINES);
    }

    /// The evidence that facts know by number.
    default List<EvidenceLink> links(Facts facts) {
        return facts instanceof LinkedFacts linked ? linked.links() : List.of();
    }

    /// The same facts knowing a piece of evidence by number; nothing for lead material, for kinds whose sentences
    /// name none, and where there are too many.
    default Optional<Linked> linking(Facts facts, Citable item) {
        if (!(facts instanceof LinkedFacts linked)) {
            return Optional.empty();
        }
        LinkedFacts knowing = KnownLinks.knowing(linked, item);
        return KnownLinks.number(knowing, item).map(number -> new Linked(knowing, number));
    }

    /// The field of which a flaw speaks: two fields may share its name, and the first that is open is meant.
    default String place(String flaw, Predicate<String> open) {
        List<String> named = fields().stream()
                .filter(field -> field.flaw().equals(flaw))
                .map(Field::id)
                .toList();
        return named.stream()
                .filter(open)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElse(flaw);
    }

    /// Whether an issued one bears a number.
    default boolean numbered() {
        return false;
    }

    /// Words of its own, by the keys under which the bundles hold those of the others.
    ///
    /// @param chinese or in English
    default Map<String, String> words(boolean chinese) {
        return Map.of();
    }

    /// The same form with room for what these facts hold beyond it.
    default Form<?> of(Facts of) {
        return this;
    }

    /// All its fields.
    default List<Field<F, ?>> fields() {
        return groups().stream()
                .<Field<F, ?>>flatMap(group -> group.fields().stream())
                .toList();
    }

    /// What stands in the fields for these facts, by the fields' identifiers.
    ///
    /// @throws ClassCastException for facts of another kind
    default Map<String, String> written(Facts facts) {
        F own = facts().cast(facts);
        var written = new LinkedHashMap<String, String>();
        fields().forEach(field -> written.put(field.id(), field.written(own)));
        return written;
    }

    /// Reads what was typed.
    ///
    /// @param before gives the values of fields that cannot be read
    default Reading reading(Map<String, String> typed, Facts before) {
        var answers = new Answers<>(typed, facts().cast(before));
        F read = read(answers);
        return new Reading(read, answers.complaints());
    }

    /// As {@link #cite}, for a caller that does not know the kind.
    default Optional<Facts> citing(Facts facts, Citable item) {
        return cite(facts().cast(facts), item).map(cited -> cited);
    }

    /// Facts that know a piece of evidence.
    record Linked(Facts facts, int number) {}

    /// What was read.
    ///
    /// @param facts with the last good value where there is a complaint
    record Reading(Facts facts, List<Complaint> complaints) {
        /// Copies the complaints.
        public Reading {
            complaints = List.copyOf(complaints);
        }
    }
}
