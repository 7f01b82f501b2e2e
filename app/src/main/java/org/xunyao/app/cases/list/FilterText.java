package org.xunyao.app.cases.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.wall.ViewOwner;

/// Filters as lines of text: owner, name, scope, group, late, words; a tab between them.
final class FilterText {
    private static final int PARTS = 6;
    private static final String NONE = "-";
    private static final String LATE = "late";

    private FilterText() {}

    static String write(List<NamedFilter> filters) {
        var text = new StringBuilder();
        filters.forEach(one -> text.append(line(one)).append('\n'));
        return text.toString();
    }

    /// @throws IllegalArgumentException at the first line that is none of ours
    static List<NamedFilter> read(String text) {
        var read = new ArrayList<NamedFilter>();
        text.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            NamedFilter one = filter(line.split("\t", -1));
            read.removeIf(one::replaces);
            read.add(one);
        });
        return List.copyOf(read);
    }

    private static String line(NamedFilter one) {
        CaseFilter filter = one.filter();
        return String.join(
                "\t",
                one.owner().text(),
                one.name(),
                filter.scope().name(),
                filter.group().map(StageGroup::name).orElse(NONE),
                filter.overdue() ? LATE : NONE,
                filter.text());
    }

    private static NamedFilter filter(String[] parts) {
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(parts.length + " parts of a filter");
        }
        Optional<StageGroup> group =
                parts[3].equals(NONE) ? Optional.empty() : Optional.of(of(StageGroup.values(), parts[3]));
        var filter = new CaseFilter(of(CaseFilter.Scope.values(), parts[2]), group, parts[4].equals(LATE), parts[5]);
        return new NamedFilter(new ViewOwner(parts[0]), parts[1], filter);
    }

    private static <E extends Enum<E>> E of(E[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such " + name));
    }
}
