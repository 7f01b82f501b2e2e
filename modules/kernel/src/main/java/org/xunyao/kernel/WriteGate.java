package org.xunyao.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Whether anything may still be written (写入闸). Database and files share one: the first refusal of the
/// disk closes it, and only a new start opens it again, because a later success after a failed write
/// proves nothing (the lesson of fsync in PostgreSQL). Reading goes on as long as the engine does. Safe for
/// several threads.
public final class WriteGate {
    private static final String GROUND_GONE = "STORE-DISK";

    private final Clock clock;
    private final Relief relief;
    private final Ground ground;
    private final AtomicReference<Optional<Closed>> state = new AtomicReference<>(Optional.empty());
    private final List<Consumer<Closed>> listeners = new CopyOnWriteArrayList<>();

    /// A gate without a reserve: the first refusal closes it.
    ///
    /// @param clock says when
    public WriteGate(Clock clock) {
        this(clock, () -> false);
    }

    /// @param clock says when
    /// @param relief is asked first when the disk refused
    public WriteGate(Clock clock, Relief relief) {
        this(clock, relief, () -> true);
    }

    /// @param clock says when
    /// @param relief is asked first when the disk refused
    /// @param ground is asked whenever the gate is: a volume that is gone closes it before anything is
    ///     written
    public WriteGate(Clock clock, Relief relief, Ground ground) {
        this.clock = clock;
        this.relief = relief;
        this.ground = ground;
    }

    /// Asked before every write, before every commit and after every file.
    ///
    /// @throws FaultException `STORE-READONLY` if something closed the gate before; `STORE-DISK` if the
    ///     ground is gone, which closes it now
    public void requireOpen() {
        state.get().ifPresent(closed -> {
            throw new FaultException(
                    "STORE-READONLY", "nothing is written since " + closed.at() + " because of " + closed.code());
        });
        if (!ground.there()) {
            close(GROUND_GONE);
            throw new FaultException(GROUND_GONE, "the data folder is no longer the one that was opened");
        }
    }

    /// What closed the gate, if it is closed.
    public Optional<Closed> closed() {
        return state.get();
    }

    /// The disk refused a write. If it was only full and a reserve was given up, the gate stays open and
    /// the caller may let the work run once more; otherwise the gate is closed now.
    ///
    /// @param code the fault
    /// @param full whether the refusal says that there is no room
    /// @return whether trying once more makes sense
    public boolean refused(String code, boolean full) {
        if (full && state.get().isEmpty() && relief.give()) {
            return true;
        }
        close(code);
        return false;
    }

    /// Closes the gate; the first code stays.
    public void close(String code) {
        Optional<Closed> now = Optional.of(new Closed(code, clock.now()));
        if (state.compareAndSet(Optional.empty(), now)) {
            listeners.forEach(now::ifPresent);
        }
    }

    /// Tells when the gate closes, on the thread that met the refusal; at once if it is closed already.
    public void onClose(Consumer<Closed> listener) {
        var once = new Once(listener);
        listeners.add(once);
        state.get().ifPresent(once);
    }

    /// Why nothing is written any more (只读原因).
    ///
    /// @param code the fault that closed the gate
    /// @param at when, by the wall clock
    public record Closed(String code, Instant at) {}

    /// Port: room kept for the last save (应急空间).
    @FunctionalInterface
    public interface Relief {
        /// Gives the room up; asked when a write failed because the disk is full.
        ///
        /// @return whether there is more room now
        boolean give();
    }

    /// Port: whether the place in which everything is kept is still the same (存储位置).
    @FunctionalInterface
    public interface Ground {
        /// Asked often: one look at the file system, no more.
        ///
        /// @return false if a volume or share was taken away, or another was put in its place
        boolean there();
    }

    /// A gate that closes while a listener comes tells it twice; it hears the first.
    private record Once(Consumer<Closed> listener, AtomicBoolean told) implements Consumer<Closed> {
        Once(Consumer<Closed> listener) {
            this(listener, new AtomicBoolean());
        }

        @Override
        public void accept(Closed closed) {
            if (told.compareAndSet(false, true)) {
                listener.accept(closed);
            }
        }
    }
}
