package org.xunyao.casework.measure.goods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.PersonId;

/// A movement of the ledger (物品处理记录). It is never changed; a counter-entry takes it back.
///
/// @param number within the case, from 1 without gaps
/// @param item number of the line
/// @param quantity more than nothing; of a counter-entry that of what it takes back
/// @param day on which it was done
/// @param way who got it, on what paper
/// @param into of {@link MovementKind#CONVERTED} the number of the seizure
/// @param reversal present in a counter-entry
/// @param recordedAt recordedTime
public record GoodsMovement(
        int number,
        int item,
        MovementKind kind,
        Quantity quantity,
        LocalDate day,
        Way way,
        Optional<Integer> into,
        Optional<Reversal> reversal,
        PersonId by,
        Instant recordedAt) {
    /// Refuses numbers below 1, no quantity, a conversion without its seizure, and a counter-entry of itself.
    public GoodsMovement {
        if (number < 1
                || item < 1
                || quantity.none()
                || into.isPresent() != (kind == MovementKind.CONVERTED)
                || reversal.filter(one -> one.of() >= number).isPresent()) {
            throw new IllegalArgumentException("no movement: " + number + " " + kind);
        }
    }

    /// How goods went.
    ///
    /// @param receiver who got them, or who saw them destroyed
    /// @param paper number of the paper (涉案物品处理记录、解除决定书…)
    public record Way(String receiver, String paper) {}

    /// That a movement takes an earlier one back (冲销).
    ///
    /// @param of number of that movement
    /// @param reason in words
    public record Reversal(int of, String reason) {}
}
