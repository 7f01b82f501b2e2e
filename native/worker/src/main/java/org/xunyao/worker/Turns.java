package org.xunyao.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.xunyao.vision.Looks;

/// What waits for the detector: live samples and what belongs to them, and slices of second looks. While
/// both wait they take turns, for an alarm waits for a second look, and live cameras go on being looked at.
final class Turns {
    private final Deque<Consumer<Looks>> live = new ArrayDeque<>();
    private final Deque<Consumer<Looks>> film = new ArrayDeque<>();
    private boolean filmIsNext;

    /// Something about live cameras, behind all that waits of it.
    synchronized void live(Consumer<Looks> task) {
        live.add(task);
        notifyAll();
    }

    /// A slice of a second look, behind those of others.
    synchronized void film(Consumer<Looks> task) {
        film.add(task);
        notifyAll();
    }

    /// Whoever's turn it is; waits until something is there.
    ///
    /// @throws InterruptedException if the thread shall end
    synchronized Consumer<Looks> next() throws InterruptedException {
        while (live.isEmpty() && film.isEmpty()) {
            wait();
        }
        boolean films = live.isEmpty() || (filmIsNext && !film.isEmpty());
        filmIsNext = !films;
        return films ? film.remove() : live.remove();
    }
}
