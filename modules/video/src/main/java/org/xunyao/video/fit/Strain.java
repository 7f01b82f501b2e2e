package org.xunyao.video.fit;

import java.time.Duration;

/// Whether the machine keeps up with decoding (解码吃紧): pictures that came out against those that went in.
///
/// @param over whether it does not
/// @param sent pictures that went in during the window that runs
/// @param made pictures that came out of it
/// @param passed seconds of that window
/// @param calm windows in a row that were good while it was over
public record Strain(boolean over, long sent, long made, int passed, int calm) {
    /// Before anything was measured.
    public static final Strain NONE = new Strain(false, 0, 0, 0, 0);

    private static final int PERCENT = 100;

    /// When it does not keep up.
    ///
    /// @param window over which is counted
    /// @param percent of pictures that must come out
    /// @param calm time of good windows after which it keeps up again
    public record Limits(Duration window, int percent, Duration calm) {}

    /// After one second more.
    ///
    /// @param in pictures that went in during it
    /// @param out pictures that came out
    public Strain after(long in, long out, Limits limits) {
        var grown = new Strain(over, sent + in, made + out, passed + 1, calm);
        return grown.passed < limits.window.toSeconds() ? grown : grown.judged(limits);
    }

    /// With the window begun anew, as after a pause that says nothing.
    public Strain anew() {
        return new Strain(over, 0, 0, 0, calm);
    }

    private Strain judged(Limits limits) {
        boolean bad = made * PERCENT < sent * limits.percent;
        if (!over || bad) {
            return new Strain(bad, 0, 0, 0, 0);
        }
        int good = calm + 1;
        return new Strain(good * limits.window.toSeconds() < limits.calm.toSeconds(), 0, 0, 0, good);
    }
}
