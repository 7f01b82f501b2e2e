package org.xunyao.documents;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.documents.Fields.Value;

/// The digests that stand in the words of a document (文书中的校验值), by field, however they came there.
final class NamedDigests {
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])");

    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    /// @param fields as they are printed
    NamedDigests(Fields fields) {
        fields.values().forEach(this::read);
    }

    /// Each digest once, in lower case.
    Set<String> all() {
        return found.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// The fields in which one of those digests stands, in the order of print.
    Set<String> fieldsOf(Set<String> digests) {
        return found.entrySet().stream()
                .filter(field -> field.getValue().stream().anyMatch(digests::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void read(String field, Value value) {
        switch (value) {
            case Value.Text(String text) -> {
                Set<String> here = DIGEST.matcher(text)
                        .results()
                        .map(one -> one.group().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
                found.computeIfAbsent(field, any -> new LinkedHashSet<>()).addAll(here);
            }
            case Value.Rows(var rows) ->
                rows.forEach(row -> row.values().values().forEach(cell -> read(field, cell)));
            case Value.Box _, Value.Blank _ -> {}
        }
    }
}
