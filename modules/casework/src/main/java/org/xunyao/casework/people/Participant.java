package org.xunyao.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.PersonId;

/// Somebody who takes part in a case (案件参与人). The number of the paper is not in here: it is kept
/// apart and read by {@link PeopleDesk#reveal} only.
///
/// @param name 60 characters at most, each as it is written in the paper
/// @param phone may be empty
/// @param address may be empty
/// @param seen the paper that was shown; nothing if none was
/// @param authority of an agent, and of nobody else
public record Participant(
        Part part, String name, String phone, String address, Optional<Seen> seen, Optional<Authority> authority) {
    /// Characters of a name.
    public static final int NAME_LONGEST = 60;

    /// Characters of an address, and of the number of a 委托书.
    public static final int LONGEST = 200;

    /// That somebody looked at an identity paper (身份核验).
    ///
    /// @param by the officer who saw it
    /// @param on the day
    public record Seen(PaperKind kind, PersonId by, LocalDate on) {}
}
