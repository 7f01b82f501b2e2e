package org.xunyao.app.papers.inquiry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What can be undone and done again. Characters typed one after another into one place are one step, up to the end
/// of a sentence.
final class Steps {
    private static final int AT_MOST = 100;
    private static final String ENDS = "。？！；\n.?!;";

    private final Deque<State> past = new ArrayDeque<>();
    private final Deque<State> future = new ArrayDeque<>();
    private Optional<String> typing = Optional.empty();

    /// How the pane stood.
    ///
    /// @param pairs all of them
    /// @param place of the one that is being typed
    record State(List<Pair> pairs, int place, Part part) {
        State {
            pairs = List.copyOf(pairs);
        }
    }

    /// Before a change that is a step of its own.
    void before(State state) {
        past.push(state);
        if (past.size() > AT_MOST) {
            past.removeLast();
        }
        future.clear();
        typing = Optional.empty();
    }

    /// Before a change by typing.
    ///
    /// @param now what will stand there
    void typing(State state, String now) {
        String where = state.place() + state.part().name();
        if (!typing.equals(Optional.of(where))) {
            before(state);
        }
        boolean ended = !now.isEmpty() && ENDS.indexOf(now.charAt(now.length() - 1)) >= 0;
        typing = ended ? Optional.empty() : Optional.of(where);
    }

    /// What is typed next is a step of its own.
    void apart() {
        typing = Optional.empty();
    }

    /// Goes back.
    ///
    /// @param now how it stands
    /// @return nothing if there is nothing to undo
    Optional<State> undo(State now) {
        return step(past, future, now);
    }

    /// Goes forward again.
    Optional<State> redo(State now) {
        return step(future, past, now);
    }

    /// Forgets everything.
    void clear() {
        past.clear();
        future.clear();
        typing = Optional.empty();
    }

    private Optional<State> step(Deque<State> from, Deque<State> to, State now) {
        typing = Optional.empty();
        Optional<State> found = Optional.ofNullable(from.poll());
        found.ifPresent(state -> to.push(now));
        return found;
    }
}
