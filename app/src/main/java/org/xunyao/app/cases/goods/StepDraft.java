package org.xunyao.app.cases.goods;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.course.Typed;

/// What is typed and ticked for one step of one measure. It stays until the step is taken.
public final class StepDraft {
    private final Map<String, StringProperty> words = new HashMap<>();
    private final ObservableSet<PersonId> people = FXCollections.observableSet();

    StepDraft() {}

    /// Words of a field.
    public StringProperty words(String field) {
        return words.computeIfAbsent(field, name -> new SimpleStringProperty(this, name, ""));
    }

    /// Who is ticked.
    public ObservableSet<PersonId> people() {
        return people;
    }

    Typed typed() {
        return new Typed(field -> words(field).get(), Set.copyOf(people));
    }
}
