package org.xunyao.documents.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One blank of a form (栏目).
///
/// @param key in the facts and the template
/// @param required an empty one forbids issuing
/// @param verified whether its wording was compared with the official form
/// @param fill where its first value comes from, of {@link FormSources}; empty if from nowhere
/// @param phrase words that it begins with where the tables have none; may be
///     empty, and may name sources in braces
/// @param hint a sentence beside it
/// @param choices what may be chosen, for kinds that choose
/// @param columns of a table
public record FormField(
        String key,
        Caption caption,
        FieldKind kind,
        boolean required,
        boolean verified,
        String fill,
        String phrase,
        Optional<Caption> hint,
        List<Choice> choices,
        List<FormField> columns) {
    /// The only key of a block of the party.
    public static final String PARTY = "party";

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    /// These are there for every form, or for every row.
    private static final Set<String> TAKEN = Set.of("bureau", "number", "title", "no");

    private static final int CHOICES_AT_MOST = 40;
    private static final int COLUMNS_AT_MOST = 16;

    /// Checks that it fits together.
    ///
    /// @throws IllegalArgumentException if not, with the reason
    public FormField {
        requireKey(key);
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        require(!TAKEN.contains(key), "the key " + key + " is taken");
        require((kind == FieldKind.PARTY) == key.equals(PARTY), "the key party and the kind PARTY belong together");
        require(kind.chooses() != choices.isEmpty(), "choices belong to CHOICE and CHOICES, and only there");
        require((kind == FieldKind.ROWS) != columns.isEmpty(), "columns belong to ROWS, and only there");
        require(choices.size() <= CHOICES_AT_MOST, "more than 40 choices");
        require(columns.size() <= COLUMNS_AT_MOST, "more than 16 columns");
        require(columns.stream().allMatch(each -> each.kind().fitsColumn()), "a column of a kind that is none");
        require(once(choices.stream().map(Choice::key).toList()), "a choice twice");
        require(once(columns.stream().map(FormField::key).toList()), "a column twice");
        require(FormSources.fits(phrase), "a place in the phrase that is no source");
        require(fill.isEmpty() || FormSources.known(fill), "no such source: " + fill);
    }

    /// Whether its words, or those of its cells, may name evidence.
    public boolean links() {
        return kind == FieldKind.TEXT || columns.stream().anyMatch(FormField::links);
    }

    static void requireKey(String key) {
        require(KEY.matcher(key).matches(), "no key in lower camel case: " + key);
    }

    static boolean once(List<String> keys) {
        return new HashSet<>(keys).size() == keys.size();
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
