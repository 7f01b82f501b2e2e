package org.xunyao.app.cases.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.app.papers.Autosave;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.ui.task.Tasks;

/// What is typed for one sitting; a second after the last change it is on the disk, where it outlives the
/// program. JavaFX thread only.
final class SpotTyped {
    private final Map<String, StringProperty> words = new LinkedHashMap<>();
    private final Autosave autosave;
    private boolean filling;

    SpotTyped(SpotId id, SpotPorts ports, Tasks tasks, PapersPorts.Pause pause) {
        this.autosave = new Autosave(tasks, pause, () -> {
            Map<String, String> now = all();
            return () -> ports.desk().keep(id, now);
        });
    }

    /// The words of a field.
    StringProperty words(String field) {
        return words.computeIfAbsent(field, name -> {
            var property = new SimpleStringProperty(this, name, "");
            property.addListener((of, old, now) -> {
                if (!filling) {
                    autosave.changed();
                }
            });
            return property;
        });
    }

    String said(String field) {
        return words(field).get();
    }

    /// Puts in what a draft says, without saving it again.
    void fill(Map<String, String> typed) {
        filling = true;
        typed.forEach((field, said) -> words(field).set(said));
        filling = false;
    }

    /// Offers words for a field that has none.
    void offer(String field, String said) {
        if (said(field).isEmpty()) {
            words(field).set(said);
        }
    }

    /// Everything that is not empty.
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        words.forEach((field, said) -> {
            if (!said.get().isEmpty()) {
                all.put(field, said.get());
            }
        });
        return Map.copyOf(all);
    }

    Autosave autosave() {
        return autosave;
    }
}
