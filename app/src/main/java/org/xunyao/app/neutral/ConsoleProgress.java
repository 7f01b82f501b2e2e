package org.xunyao.app.neutral;

import java.io.PrintStream;
import org.xunyao.store.neutral.Progress;

/// A line at the beginning of each table and at each tenth of a long one.
final class ConsoleProgress implements Progress {
    private static final int PARTS = 10;

    private final PrintStream out;
    private String what = "";
    private long part = -1;

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean goOn(String now, long done, long all) {
        long reached = all == 0 ? 0 : done * PARTS / all;
        if (!now.equals(what) || reached != part) {
            what = now;
            part = reached;
            out.println(now + " " + done + (all == 0 ? "" : "/" + all));
        }
        return !Thread.currentThread().isInterrupted();
    }
}
