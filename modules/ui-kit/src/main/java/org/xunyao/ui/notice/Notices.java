package org.xunyao.ui.notice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.notice.Notice.Choice;
import org.xunyao.ui.notice.Notice.Kind;

/// What the program said by itself, newest first; the bell lists it and the toast shows the loud ones.
/// May be spoken to from any thread.
public final class Notices {
    private static final int KEPT = 200;

    private final Executor fx;
    private final Clock clock;
    private final ObservableList<Notice> said = FXCollections.observableArrayList();
    private final ObservableList<Notice> readable = FXCollections.unmodifiableObservableList(said);

    /// @param fx the JavaFX thread: {@link org.xunyao.ui.fx.Fx#executor()}
    public Notices(Executor fx, Clock clock) {
        this.fx = fx;
        this.clock = clock;
    }

    /// Everything said and not yet cleared, newest first, at most 200.
    public ObservableList<Notice> said() {
        return readable;
    }

    /// Says one sentence.
    public void say(Kind kind, String fact) {
        say(kind, fact, Optional.empty(), List.of());
    }

    /// Says something with a second sentence and things to do.
    public void say(Kind kind, String fact, Optional<String> more, List<Choice> choices) {
        var notice = new Notice(kind, fact, more, choices, clock.now());
        fx.execute(() -> {
            said.addFirst(notice);
            if (said.size() > KEPT) {
                said.removeLast();
            }
        });
    }

    /// Takes a notice off the list, for instance once its choice is made.
    public void clear(Notice notice) {
        fx.execute(() -> said.remove(notice));
    }

    /// Empties the list.
    public void clearAll() {
        fx.execute(said::clear);
    }
}
