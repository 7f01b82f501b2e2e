package org.xunyao.registry.mode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xunyao.registry.mode.ModeLack.OfProof;

/// What a camera's mode is today and what keeps it from another (证据模式现状).
///
/// @param chosen what was set last
/// @param holds what holds today: {@link EvidenceMode#LEAD_ONLY} as soon as anything is missing for what was set
/// @param lacks for each mode what is missing of the camera itself and what a person has to name
public record ModeStanding(EvidenceMode chosen, EvidenceMode holds, Map<EvidenceMode, List<ModeLack>> lacks) {
    /// Copies the map.
    public ModeStanding {
        lacks = Map.copyOf(new EnumMap<>(lacks));
    }

    /// Why a mode's button is off: what no words of a person can supply. Empty if the button is on.
    public List<ModeLack> closed(EvidenceMode mode) {
        return lacks.getOrDefault(mode, List.of()).stream()
                .filter(lack -> !(lack instanceof OfProof))
                .toList();
    }
}
