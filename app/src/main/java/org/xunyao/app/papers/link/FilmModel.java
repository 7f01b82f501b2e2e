package org.xunyao.app.papers.link;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.ui.task.Tasks;

/// The clip that is looked at; at most one is open. JavaFX thread only.
final class FilmModel {
    private final EvidenceSight sight;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Closed());
    // Counts what was asked for, so that a clip that comes late is closed.
    private int turn;

    /// How it stands.
    sealed interface State {
        /// Nobody has asked for it.
        record Closed() implements State {}

        /// It is on its way.
        record Opening() implements State {}

        /// Its pictures are on the screen.
        record Open(LinkFilm film) implements State {}

        /// It cannot be played.
        record Failed(String code) implements State {}
    }

    /// @param tasks open clips off the JavaFX thread
    FilmModel(EvidenceSight sight, Tasks tasks) {
        this.sight = sight;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Opens a clip and plays it; nothing happens while one is open or on its way.
    void open(EvidenceLink link) {
        if (state.get() instanceof State.Opening || state.get() instanceof State.Open) {
            return;
        }
        int asked = ++turn;
        state.set(new State.Opening());
        tasks.quietly("clip", progress -> sight.play(link), film -> opened(asked, film), code -> {
            if (asked == turn) {
                state.set(new State.Failed(code));
            }
        });
    }

    private void opened(int asked, LinkFilm film) {
        if (asked != turn) {
            film.close();
            return;
        }
        film.play();
        state.set(new State.Open(film));
    }

    /// Plays or pauses.
    void toggle() {
        if (state.get() instanceof State.Open(LinkFilm film)) {
            if (film.playing()) {
                film.pause();
            } else {
                film.play();
            }
        }
    }

    /// Takes up what the player did meanwhile; called with every picture.
    void tick() {
        if (state.get() instanceof State.Open(LinkFilm film) && !film.fault().isEmpty()) {
            String code = film.fault();
            close();
            state.set(new State.Failed(code));
        }
    }

    /// Closes what is open and drops what is on its way.
    void close() {
        turn++;
        if (state.get() instanceof State.Open(LinkFilm film)) {
            film.close();
        }
        state.set(new State.Closed());
    }
}
