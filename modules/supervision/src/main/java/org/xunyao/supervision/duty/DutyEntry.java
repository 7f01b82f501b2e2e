package org.xunyao.supervision.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a person wrote over the machine's record (更正、请假). It is never changed; another entry takes it
/// back.
///
/// @param id orders entries by when they were made
/// @param draft what was entered
/// @param person the audit's name of who entered it
/// @param recordedAt when
/// @param undoes the entry that this one takes back
public record DutyEntry(UUID id, DutyDraft draft, String person, Instant recordedAt, Optional<UUID> undoes) {
    /// Whether this entry lies over a minute.
    ///
    /// @param minute its beginning
    public boolean covers(Instant minute) {
        return undoes.isEmpty() && !minute.isBefore(draft.from()) && minute.isBefore(draft.to());
    }
}
