package org.xunyao.video.doctor;

/// Port: the table of remedies (处置表), one row for each cause.
@FunctionalInterface
public interface Remedies {
    /// What is to be done about it, never nothing.
    Remedy against(Cause cause);
}
