package org.xunyao.app.patrol.keep;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;

/// Writes the looks of patrols down, many at a time, and closes patrols (巡看落盘). What the store refuses is
/// written at the next turn. Safe for use by many threads; turns take turns.
public final class PatrolKeeper implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PatrolKeeper.class.getName());
    private static final Ticket.OfRule MACHINE = new Ticket.OfRule("patrol/1");
    private static final int MOST_AT_ONCE = 500;

    private final PatrolDesk desk;
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Act> waiting = new ArrayDeque<>();
    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();
    private boolean begun;

    private sealed interface Act {
        record Keep(UUID patrol, List<Look> looks) implements Act {}

        record Close(UUID patrol, PatrolEnd.Cause cause) implements Act {}
    }

    /// @param desk where it is written
    public PatrolKeeper(PatrolDesk desk) {
        this.desk = desk;
    }

    /// This program begins a patrol: whatever becomes of the first turn, it is not one that was cut off. To be
    /// called before it is written down.
    public void begin(UUID patrol) {
        ours.add(patrol);
    }

    /// Takes looks for the next turn. Never waits for the store.
    public void keep(UUID patrol, List<Look> looks) {
        add(new Act.Keep(patrol, List.copyOf(looks)));
    }

    /// Closes a patrol at the next turn, after its looks. Never waits for the store.
    public void end(UUID patrol, PatrolEnd.Cause cause) {
        add(new Act.Close(patrol, cause));
    }

    private void add(Act act) {
        synchronized (waiting) {
            if (act instanceof Act.Keep more
                    && waiting.peekLast() instanceof Act.Keep(UUID patrol, List<Look> before)
                    && patrol.equals(more.patrol())
                    && before.size() + more.looks().size() <= MOST_AT_ONCE) {
                waiting.removeLast();
                var joined = new ArrayList<>(before);
                joined.addAll(more.looks());
                waiting.addLast(new Act.Keep(patrol, joined));
            } else {
                waiting.addLast(act);
            }
        }
    }

    /// One turn: writes all that waits. At the first turn of a start, patrols that a cut-off program left
    /// open are closed with what had been written down.
    @Override
    public void run() {
        turn.lock();
        try {
            if (!begun) {
                desk.unclosed(MACHINE).stream()
                        .filter(patrol -> !ours.contains(patrol))
                        .forEach(this::cutOff);
                begun = true;
            }
            Act act = taken();
            while (act != null) {
                write(act);
                act = taken();
            }
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Act taken() {
        synchronized (waiting) {
            return waiting.pollFirst();
        }
    }

    private void write(Act act) {
        boolean done = false;
        try {
            switch (act) {
                case Act.Keep keep -> desk.keep(MACHINE, keep.patrol(), keep.looks());
                case Act.Close close -> desk.close(MACHINE, close.patrol(), close.cause());
            }
            done = true;
        } catch (FaultException refused) {
            // A patrol that is closed takes nothing more: to try for ever would keep all others waiting.
            done = refused.code().startsWith("PATROL-");
            if (!done) {
                throw refused;
            }
            LOG.log(Level.WARNING, "looks of a patrol were not written", refused);
        } finally {
            if (!done) {
                synchronized (waiting) {
                    waiting.addFirst(act);
                }
            }
        }
    }

    /// The patrol of a program that ended without closing it. One that cannot be signed stays open.
    private void cutOff(UUID patrol) {
        try {
            desk.close(MACHINE, patrol, PatrolEnd.Cause.CUT_OFF);
        } catch (FaultException refused) {
            LOG.log(Level.WARNING, "a cut-off patrol was not closed", refused);
        }
    }

    /// The last turn. What the store refuses now is lost, and the patrol is closed without it at the next
    /// start.
    @Override
    public void close() {
        try {
            run();
        } catch (FaultException | RefusedException refused) {
            LOG.log(Level.WARNING, "the last looks of a patrol were not written", refused);
        }
    }
}
