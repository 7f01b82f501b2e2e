package org.xunyao.app.signin;

import java.time.Duration;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import org.xunyao.kernel.Clock;

/// Locks the station when nobody has touched key, mouse or screen for a while (闲置锁屏). Time is the
/// clock's {@link Clock#nanoTime}, so that setting the clock neither locks nor keeps open. All methods run on
/// the JavaFX thread.
///
/// That something appears or goes away beneath a mouse that lies still is told by the window as entering and leaving.
/// It is nobody's hand: walls change their pictures all night.
public final class IdleWatch {
    private final Clock clock;
    private final long after;
    private final Runnable lock;
    private final EventHandler<Event> touch = this::touched;
    private long last;
    private boolean locked;

    /// @param after how long nobody may be away, from the sign-in policy
    /// @param lock is run once for each absence, by {@link #look}
    public IdleWatch(Clock clock, Duration after, Runnable lock) {
        this.clock = clock;
        this.after = after.toNanos();
        this.lock = lock;
        this.last = clock.nanoTime();
    }

    /// Counts the absence from now, and listens to this window's keys, mouse and touches.
    public void watch(Scene scene) {
        seen();
        locked = false;
        scene.addEventFilter(every(), touch);
    }

    /// Stops listening, at the end of a session.
    public void leave(Scene scene) {
        scene.removeEventFilter(every(), touch);
        locked = true;
    }

    private void touched(Event event) {
        EventType<?> type = event.getEventType();
        if (type != MouseEvent.MOUSE_ENTERED
                && type != MouseEvent.MOUSE_EXITED
                && type != MouseEvent.MOUSE_ENTERED_TARGET
                && type != MouseEvent.MOUSE_EXITED_TARGET) {
            seen();
        }
    }

    /// Somebody is there: call it for input that does not pass through the watched window, such as a menu's.
    public void seen() {
        last = clock.nanoTime();
    }

    /// Somebody has signed in again after a lock.
    public void unlocked() {
        seen();
        locked = false;
    }

    /// Whether somebody touched something within the time.
    public boolean present() {
        return clock.nanoTime() - last < after;
    }

    /// Locks if it is time; call it about once a second.
    public void look() {
        if (!locked && clock.nanoTime() - last >= after) {
            locked = true;
            lock.run();
        }
    }

    private static EventType<? extends Event> every() {
        return InputEvent.ANY;
    }
}
