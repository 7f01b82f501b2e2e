package org.xunyao.ui.task;

import java.util.function.Consumer;

/// A reading that many may ask for: one runs at a time, and however often it is asked for
/// meanwhile, one more follows, so that what is shown is never older than the last asking. JavaFX
/// thread.
///
/// @param <R> what is read
public final class OneAtATime<R> {
    private final Tasks tasks;
    private final String name;
    private final Work<R> work;
    private final Consumer<R> done;
    private final Consumer<String> failed;
    private final Turn turn = new Turn();

    /// Whether one runs, and whether another was asked for since it began.
    private static final class Turn {
        private boolean running;
        private boolean again;
    }

    /// @param name as the log calls it
    /// @param work runs off the JavaFX thread
    /// @param done gets what was read
    /// @param failed gets the code of the fault
    public OneAtATime(Tasks tasks, String name, Work<R> work, Consumer<R> done, Consumer<String> failed) {
        this.tasks = tasks;
        this.name = name;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /// Reads now, or once more when what is being read has come.
    public void ask() {
        if (turn.running) {
            turn.again = true;
            return;
        }
        turn.running = true;
        tasks.quietly(name, work, result -> ended(() -> done.accept(result)), code -> ended(() -> failed.accept(code)));
    }

    private void ended(Runnable told) {
        turn.running = false;
        boolean more = turn.again;
        turn.again = false;
        try {
            told.run();
        } finally {
            if (more) {
                ask();
            }
        }
    }
}
