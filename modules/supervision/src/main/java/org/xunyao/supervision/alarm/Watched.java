package org.xunyao.supervision.alarm;

import java.util.List;
import java.util.Set;
import org.xunyao.evidence.EvidenceId;

/// Which clips the reviewer has watched to the end (已看片段), as the player counted.
public record Watched(Set<EvidenceId> toTheEnd) {
    /// Copies the set.
    public Watched {
        toTheEnd = Set.copyOf(toTheEnd);
    }

    /// Nothing was watched to its end.
    public static Watched nothing() {
        return new Watched(Set.of());
    }

    /// Whether one of these clips was watched to the end.
    public boolean anyOf(List<EvidenceId> clips) {
        return clips.stream().anyMatch(toTheEnd::contains);
    }
}
