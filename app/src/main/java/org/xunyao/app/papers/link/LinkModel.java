package org.xunyao.app.papers.link;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.ui.task.Tasks;

/// The piece of evidence of one document that is looked at. JavaFX thread only.
public final class LinkModel {
    private final EvidenceSight sight;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(this, "seen", new Seen.Nothing());
    private Optional<UUID> wanted = Optional.empty();

    /// @param tasks run the look off the JavaFX thread
    public LinkModel(EvidenceSight sight, Tasks tasks) {
        this.sight = sight;
        this.tasks = tasks;
    }

    /// What there is to see.
    public ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Looks at a piece; a look that comes back after another one was begun is dropped.
    public void look(UUID evidence) {
        boolean stale = seen.get() instanceof Seen.Still(var encoded, var current) && !current.getAsBoolean();
        if (wanted.equals(Optional.of(evidence)) && !stale) {
            return;
        }
        wanted = Optional.of(evidence);
        seen.set(new Seen.Reading());
        tasks.quietly(
                "sight",
                progress -> sight.see(evidence),
                found -> show(evidence, found),
                code -> show(evidence, new Seen.Unseen(code)));
    }

    /// Looks away.
    public void away() {
        wanted = Optional.empty();
        seen.set(new Seen.Nothing());
    }

    private void show(UUID evidence, Seen found) {
        if (wanted.equals(Optional.of(evidence))) {
            seen.set(found);
        }
    }
}
