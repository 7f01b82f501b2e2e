package org.xunyao.casework.people;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.PersonId;

/// A line of the list of people of a case (参与人登记的一行). Lines are added and never changed: a line
/// names somebody, takes an earlier line back, or does both and so puts it right.
///
/// @param number from 1, in the order of the lines
/// @param person who is named; nothing if the line only takes another one back
/// @param shown the number of the paper, masked; empty if none was seen
/// @param reversal of the line that is taken back
/// @param by who wrote the line
/// @param recordedAt recordedTime
public record PeopleLine(
        int number,
        Optional<Participant> person,
        String shown,
        Optional<Reversal> reversal,
        PersonId by,
        Instant recordedAt) {
    /// Refuses a line that says nothing, or takes back itself or a later one.
    public PeopleLine {
        boolean back =
                reversal.filter(one -> one.of() < 1 || one.of() >= number).isPresent();
        if (number < 1 || back || (person.isEmpty() && reversal.isEmpty())) {
            throw new IllegalArgumentException("no line of people: " + number);
        }
    }

    /// Why an earlier line does not hold (冲销).
    ///
    /// @param of number of that line
    /// @param reason 1000 characters at most
    public record Reversal(int of, String reason) {}
}
