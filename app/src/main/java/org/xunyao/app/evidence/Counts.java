package org.xunyao.app.evidence;

/// How many lines each list has.
public record Counts(long all, long tray, long due, long faults) {
    /// That of a list.
    public long of(Tab tab) {
        return switch (tab) {
            case ALL -> all;
            case TRAY -> tray;
            case DUE -> due;
            case FAULTS -> faults;
        };
    }
}
