package org.xunyao.documents.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Person;
import org.xunyao.documents.Document;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Fields.Value;
import org.xunyao.documents.Officer;
import org.xunyao.documents.finding.Finding;

/// Rules about officers, and about other documents that a document names.
final class PaperRules {
    private static final int ENOUGH = 2;

    private PaperRules() {}

    /// An officer who holds no open account with this certificate, or none of the roles that may be named.
    static Stream<Finding> officer(LintRow row, LintCase it) {
        return officers(row, it).stream()
                .filter(officer -> !officer.badge().isEmpty())
                .filter(officer -> !mayBeNamed(officer, it))
                .map(officer -> row.finding(row.field(), officer.name(), officer.badge()));
    }

    static Stream<Finding> certificate(LintRow row, LintCase it) {
        return officers(row, it).stream()
                .flatMap(officer -> it.rules().book().lastDay(officer.badge()).stream()
                        .filter(last -> last.isBefore(it.today()))
                        .map(last -> row.finding(row.field(), officer.name(), officer.badge(), last.toString())));
    }

    /// For forms that name no officers: those of the case.
    static Stream<Finding> two(LintRow row, LintCase it) {
        long sound = officers(row, it).stream()
                .filter(officer -> mayBeNamed(officer, it))
                .filter(officer -> it.rules()
                        .book()
                        .lastDay(officer.badge())
                        .map(last -> !last.isBefore(it.today()))
                        .orElse(true))
                .map(Officer::badge)
                .distinct()
                .count();
        return sound >= ENOUGH ? Stream.empty() : Stream.of(row.finding(row.field(), Long.toString(sound)));
    }

    private static boolean mayBeNamed(Officer officer, LintCase it) {
        Predicate<Person> same = person ->
                person.badge().equals(officer.badge()) && person.name().equals(officer.name());
        return it.matter().staff().stream()
                .filter(same)
                .anyMatch(person -> it.rules().rulebook().mayBeNamed(person, it.today()));
    }

    private static List<Officer> officers(LintRow row, LintCase it) {
        String key = row.needs().isEmpty() ? row.field() : row.needs().getFirst();
        Optional<Value> named = it.facts().fields().value(key);
        if (named.isPresent() && named.get() instanceof Value.Rows(List<Fields> rows)) {
            return rows.stream()
                    .map(line -> new Officer(text(line, "name"), text(line, "badge"), text(line, "unit")))
                    .toList();
        }
        return it.matter().hands().stream()
                .map(officer -> new Officer(officer.name(), officer.badge(), ""))
                .toList();
    }

    private static String text(Fields line, String name) {
        return line.value(name)
                .filter(Value.Text.class::isInstance)
                .map(Value.Text.class::cast)
                .map(Value.Text::text)
                .orElse("");
    }

    /// Numbers of this bureau that no document of this station bears.
    static Stream<Finding> quoted(LintRow row, LintCase it) {
        return numbers(it).entrySet().stream()
                .filter(one -> it.matter().numbered().apply(one.getKey()).isEmpty())
                .map(one -> row.finding(one.getValue(), one.getKey()));
    }

    static Stream<Finding> foreign(LintRow row, LintCase it) {
        return numbers(it).entrySet().stream()
                .filter(one -> own(it, one.getKey()).isEmpty()
                        && it.matter().numbered().apply(one.getKey()).isPresent())
                .map(one -> row.finding(one.getValue(), one.getKey()));
    }

    /// A document of the matter of which a newer one of the same form was issued.
    static Stream<Finding> outdated(LintRow row, LintCase it) {
        return numbers(it).entrySet().stream()
                .flatMap(one -> own(it, one.getKey()).stream()
                        .flatMap(quoted -> issued(it)
                                .filter(other ->
                                        other.facts().kind() == quoted.facts().kind()
                                                && other.issuedAt().isAfter(quoted.issuedAt()))
                                .reduce((earlier, later) -> later)
                                .stream())
                        .map(newer -> row.finding(
                                one.getValue(), one.getKey(), newer.number().orElse(""))));
    }

    private static Optional<Document.Issued> own(LintCase it, String number) {
        return issued(it)
                .filter(issued -> issued.number().filter(number::equals).isPresent())
                .findFirst();
    }

    private static Stream<Document.Issued> issued(LintCase it) {
        return it.matter().others().stream()
                .filter(Document.Issued.class::isInstance)
                .map(Document.Issued.class::cast);
    }

    /// Numbers of documents of this bureau, each with the first field in which it stands.
    static Map<String, String> numbers(LintCase it) {
        var pattern = Pattern.compile(Pattern.quote(it.rules().word() + "市监") + "\\p{IsHan}{1,6}〔\\d{4}〕\\d{1,9}号");
        var found = new LinkedHashMap<String, String>();
        it.facts()
                .fields()
                .values()
                .forEach((name, value) -> texts(value)
                        .forEach(text -> pattern.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .forEach(number ->
                                        found.putIfAbsent(number, it.facts().component(name)))));
        return found;
    }

    private static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> List.of(text);
            case Value.Rows(List<Fields> rows) ->
                rows.stream()
                        .flatMap(row -> row.values().values().stream())
                        .flatMap(cell -> texts(cell).stream())
                        .collect(Collectors.toCollection(ArrayList::new));
            case Value.Box _, Value.Blank _ -> List.of();
        };
    }
}
