package org.xunyao.documents.form;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.documents.DocumentKind;

/// A statutory form as data (文书式样): a kind of document whose facts are {@link SheetFacts}.
///
/// @param number in the official set of forms, 1–56
/// @param code of the form in the tables of procedure, such as `PENALTY_DECISION`
/// @param caption its official name, and that in English
/// @param template below `resources/documents`, without `.xhtml`
/// @param source where the form stands, with its article
/// @param term when it holds
/// @param groups blanks in the order of the paper
/// @param checks between several blanks
public record FormSpec(
        int number,
        String code,
        Caption caption,
        String template,
        NumberKind numbering,
        Traits traits,
        String source,
        Term term,
        List<FormGroup> groups,
        List<FormCheck> checks)
        implements DocumentKind {
    private static final int HIGHEST = 56;
    private static final int FIELDS_AT_MOST = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /// Checks that it fits together.
    ///
    /// @throws IllegalArgumentException if not, with the reason
    public FormSpec {
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
        FormField.require(number >= 1 && number <= HIGHEST, "number: not 1 to 56");
        FormField.require(CODE.matcher(code).matches(), "code: not in capitals");
        FormField.require(TEMPLATE.matcher(template).matches(), "template: not in kebab case");
        FormField.require(!source.isBlank(), "source: empty");
        List<FormField> fields = fields(groups);
        FormField.require(!fields.isEmpty() && fields.size() <= FIELDS_AT_MOST, "groups: not 1 to 200 fields");
        FormField.require(FormField.once(fields.stream().map(FormField::key).toList()), "groups: a field twice");
        FormField.require(FormField.once(groups.stream().map(FormGroup::key).toList()), "groups: a heading twice");
        Set<String> names = names(fields);
        for (FormCheck check : checks) {
            check.names().forEach(name -> FormField.require(names.contains(name), "checks: no such field: " + name));
            FormField.require(names.contains(check.field()), "checks: no such field: " + check.field());
        }
    }

    @Override
    public String name() {
        return caption.text();
    }

    @Override
    public boolean holds(LocalDate day) {
        return term.holds(day);
    }

    @Override
    public Class<SheetFacts> facts() {
        return SheetFacts.class;
    }

    /// Each register of numbers is the form's own: 登记号 of one form leave no gap in those of another.
    @Override
    public Optional<String> series() {
        return numbering instanceof NumberKind.Register ? Optional.of("登记" + number) : DocumentKind.super.series();
    }

    /// All blanks in the order of the paper.
    public List<FormField> fields() {
        return fields(groups);
    }

    /// The blank of a key, or nothing.
    public Optional<FormField> field(String key) {
        return fields().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// Whether everything in it was compared with the official form.
    public boolean verified() {
        return term.verified() && fields().stream().allMatch(FormField::verified);
    }

    private static List<FormField> fields(List<FormGroup> groups) {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    private static Set<String> names(List<FormField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.key()),
                        field.choices().stream().map(choice -> field.key() + "." + choice.key())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// When a form holds (施行期间).
    ///
    /// @param from first day
    /// @param to last day, empty while in force
    /// @param verified whether the form as a whole was compared with the official one
    public record Term(LocalDate from, Optional<LocalDate> to, boolean verified) {
        /// Checks the order.
        public Term {
            if (to.filter(last -> last.isBefore(from)).isPresent()) {
                throw new IllegalArgumentException("effective_to: before effective_from");
            }
        }

        /// Whether it holds on a day.
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
