package org.xunyao.player;

/// The bytes that may wait for the decoders of all cameras together. Each camera alone may hold more than
/// its share; all of them at once would not fit the worker's memory. Any thread may call.
public final class UnitBudget {
    /// What the worker's heap has room for.
    public static final long USUAL = 48L << 20;

    private final long most;
    private long taken;

    /// @param most bytes
    public UnitBudget(long most) {
        this.most = most;
    }

    /// Takes bytes if there are enough left.
    ///
    /// @return whether they were taken
    synchronized boolean take(int bytes) {
        boolean enough = taken + bytes <= most;
        if (enough) {
            taken += bytes;
        }
        return enough;
    }

    synchronized void giveBack(int bytes) {
        taken -= bytes;
    }

    /// Bytes that wait now.
    public synchronized long taken() {
        return taken;
    }
}
