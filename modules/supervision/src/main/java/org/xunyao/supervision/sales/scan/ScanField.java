package org.xunyao.supervision.sales.scan;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.supervision.sales.SalesLimits;

/// Gathers the keys of a scanner that types like a keyboard (扫码枪): fast ones, ended by Enter or Tab. Keys that
/// come slowly are a person's and begin anew. Keeps no more than a code may have. One thread uses it at a time.
public final class ScanField {
    private final SalesLimits.Scan limits;
    private final Typed typed = new Typed();

    /// What was typed so far.
    private static final class Typed {
        private final StringBuilder keys = new StringBuilder();
        private long before;
        private boolean tooLong;

        private boolean begun() {
            return !keys.isEmpty() || tooLong;
        }
    }

    /// @param limits how fast, how short, how long
    public ScanField(SalesLimits.Scan limits) {
        this.limits = limits;
    }

    /// A character was typed.
    ///
    /// @param nanos of a clock that never runs backwards
    public void key(char sign, long nanos) {
        if (isSlow(nanos)) {
            clear();
        }
        typed.before = nanos;
        if (typed.keys.length() >= limits.most()) {
            typed.tooLong = true;
        } else {
            typed.keys.append(sign);
        }
    }

    /// Enter or Tab was typed.
    ///
    /// @return what was scanned; empty if a person typed, or it is too short or too long for a code
    public Optional<String> end(long nanos) {
        boolean code = !isSlow(nanos) && !typed.tooLong && typed.keys.length() >= limits.least();
        Optional<String> scanned = code ? Optional.of(typed.keys.toString()) : Optional.empty();
        clear();
        return scanned;
    }

    /// Forgets what was typed, because the field was left.
    public void clear() {
        typed.keys.setLength(0);
        typed.tooLong = false;
    }

    private boolean isSlow(long nanos) {
        return typed.begun() && Duration.ofNanos(nanos - typed.before).compareTo(limits.gap()) > 0;
    }
}
