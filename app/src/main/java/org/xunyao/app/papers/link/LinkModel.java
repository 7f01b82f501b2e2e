package org.xunyao.app.papers.link;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.ui.task.Tasks;

/// The piece of evidence of one document that is looked at, and its clip. JavaFX thread only.
public final class LinkModel {
    private final EvidenceSight sight;
    private final Tasks tasks;
    private final FilmModel film;
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(this, "seen", new Seen.Nothing());
    private Optional<Wanted> wanted = Optional.empty();
    private boolean runs;

    private record Wanted(String place, EvidenceLink link) {}

    /// @param tasks run the look off the JavaFX thread
    public LinkModel(EvidenceSight sight, Tasks tasks) {
        this.sight = sight;
        this.tasks = tasks;
        this.film = new FilmModel(sight, tasks);
    }

    /// What there is to see.
    public ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// The clip of what there is to see.
    FilmModel film() {
        return film;
    }

    /// Whether what there is to see was asked for at a place, and so belongs there.
    boolean at(String place) {
        return wanted.filter(asked -> asked.place().equals(place)).isPresent();
    }

    /// Looks at a piece; a look that comes back after another one was begun is dropped.
    ///
    /// @param place from where it is looked at
    /// @param run whether a clip plays as soon as it is there
    void look(String place, EvidenceLink link, boolean run) {
        boolean stale = seen.get() instanceof Seen.Still(var encoded, var current) && !current.getAsBoolean();
        var asked = new Wanted(place, link);
        if (wanted.equals(Optional.of(asked)) && !stale) {
            runs |= run;
            begin(asked);
            return;
        }
        away();
        wanted = Optional.of(asked);
        runs = run;
        seen.set(new Seen.Reading());
        tasks.quietly(
                "sight",
                progress -> sight.see(link),
                found -> show(asked, found),
                code -> show(asked, new Seen.Unseen(code)));
    }

    /// Plays or pauses the clip of a piece; looks at it first.
    void press(String place, EvidenceLink link) {
        if (at(place) && film.stateProperty().get() instanceof FilmModel.State.Open) {
            film.toggle();
        } else {
            look(place, link, true);
        }
    }

    /// Looks away.
    ///
    /// @return whether anything was looked at
    public boolean away() {
        boolean any = wanted.isPresent();
        wanted = Optional.empty();
        runs = false;
        film.close();
        seen.set(new Seen.Nothing());
        return any;
    }

    private void show(Wanted asked, Seen found) {
        if (wanted.equals(Optional.of(asked))) {
            seen.set(found);
            begin(asked);
        }
    }

    private void begin(Wanted asked) {
        if (runs && seen.get() instanceof Seen.Film) {
            runs = false;
            film.open(asked.link());
        }
    }
}
