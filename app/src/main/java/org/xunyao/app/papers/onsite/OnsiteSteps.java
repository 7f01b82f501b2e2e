package org.xunyao.app.papers.onsite;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Group;

/// The way through one paper: a step for each group of fields, and a last one for its pages and issuing.
/// Everything happens on the JavaFX thread.
public final class OnsiteSteps {
    private final List<Stretch> stretches;
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place");
    private final ReadOnlyObjectWrapper<Missing> missing;

    /// What is still to be mended.
    ///
    /// @param each of the groups, in their order
    /// @param all of the paper, also what belongs to no group
    public record Missing(List<Integer> each, int all) {
        /// Copies the list.
        public Missing {
            each = List.copyOf(each);
        }
    }

    private record Stretch(String id, List<String> fields) {}

    /// @param groups of the form
    /// @param issued begins at the pages
    public OnsiteSteps(List<? extends Group<?>> groups, boolean issued) {
        this.stretches = groups.stream()
                .map(group -> new Stretch(
                        group.id(), group.fields().stream().map(Field::id).toList()))
                .toList();
        this.missing = new ReadOnlyObjectWrapper<>(
                this, "missing", new Missing(stretches.stream().map(each -> 0).toList(), 0));
        place.set(issued ? stretches.size() : 0);
    }

    /// Identifiers of the groups.
    public List<String> groups() {
        return stretches.stream().map(Stretch::id).toList();
    }

    /// Which step is in front, from 0; that of the pages is as many as there are groups.
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Whether the pages are in front.
    public boolean last() {
        return place.get() == stretches.size();
    }

    /// The group in front; nothing at the pages.
    public OptionalInt group() {
        return last() ? OptionalInt.empty() : OptionalInt.of(place.get());
    }

    /// What is still to be mended.
    public ReadOnlyObjectProperty<Missing> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Takes what is to be mended.
    ///
    /// @param fields one for each thing
    /// @param all things, also those that are of no field
    public void judged(List<String> fields, int all) {
        missing.set(
                new Missing(stretches.stream().map(each -> count(each, fields)).toList(), all));
    }

    private static int count(Stretch stretch, List<String> fields) {
        return Math.toIntExact(
                fields.stream().filter(stretch.fields()::contains).count());
    }

    /// The next step; stays at the last.
    public void next() {
        go(place.get() + 1);
    }

    /// The step before; stays at the first.
    public void back() {
        go(place.get() - 1);
    }

    /// Any step; what is beyond the ends is the end.
    public void go(int step) {
        place.set(Math.clamp(step, 0, stretches.size()));
    }

    /// The step at which a field is filled; a field of no group changes nothing.
    public void show(String field) {
        IntStream.range(0, stretches.size())
                .filter(step -> stretches.get(step).fields().contains(field))
                .findFirst()
                .ifPresent(this::go);
    }
}
