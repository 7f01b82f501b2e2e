package org.xunyao.supervision.alarm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.evidence.EvidenceId;

/// The sealed items of an alarm (告警证据), lead material only.
///
/// @param still derived from the first clip
/// @param firstClip the beginning of the episode, as received
/// @param lastClip its end, once it has ended
/// @param furtherStills stills of the episodes that were merged into this alarm
/// @param furtherClips clips of the episodes that were merged into this alarm
public record AlarmEvidence(
        EvidenceId still,
        EvidenceId firstClip,
        Optional<EvidenceId> lastClip,
        List<EvidenceId> furtherStills,
        List<EvidenceId> furtherClips) {
    /// Copies the lists.
    public AlarmEvidence {
        furtherStills = List.copyOf(furtherStills);
        furtherClips = List.copyOf(furtherClips);
    }

    /// The evidence of one episode.
    ///
    /// @param lastClip empty while the episode goes on
    public static AlarmEvidence of(EvidenceId still, EvidenceId firstClip, Optional<EvidenceId> lastClip) {
        return new AlarmEvidence(still, firstClip, lastClip, List.of(), List.of());
    }

    /// All stills, the first one first.
    public List<EvidenceId> stills() {
        return Stream.concat(Stream.of(still), furtherStills.stream()).toList();
    }

    /// All clips, the first one first.
    public List<EvidenceId> clips() {
        return Stream.of(Stream.of(firstClip), lastClip.stream(), furtherClips.stream())
                .flatMap(clips -> clips)
                .toList();
    }

    /// Everything, stills first.
    public List<EvidenceId> all() {
        return Stream.concat(stills().stream(), clips().stream()).toList();
    }

    /// This evidence with that of a later raising; nothing sealed is ever dropped.
    AlarmEvidence joined(AlarmEvidence later) {
        Optional<EvidenceId> last = later.lastClip.or(() -> lastClip);
        Set<EvidenceId> moreClips = new LinkedHashSet<>(clips());
        moreClips.addAll(later.clips());
        moreClips.remove(firstClip);
        last.ifPresent(moreClips::remove);
        Set<EvidenceId> moreStills = new LinkedHashSet<>(stills());
        moreStills.addAll(later.stills());
        moreStills.remove(still);
        return new AlarmEvidence(still, firstClip, last, new ArrayList<>(moreStills), new ArrayList<>(moreClips));
    }
}
