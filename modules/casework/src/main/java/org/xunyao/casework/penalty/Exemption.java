package org.xunyao.casework.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.kernel.Money;

/// A row of the list of slight violations that are not punished (轻微违法行为不予处罚清单). A province's own file replaces ours.
///
/// @param violation its identifier, or none where the list only names it
/// @param conditions all of which must be met
public record Exemption(String code, Optional<String> violation, String name, Conditions conditions, Legal legal) {
    /// What of the conditions these facts do not meet, in the list's order; empty where it applies.
    public List<Unmet> unmet(Found found) {
        var missing = new ArrayList<Unmet>();
        if (conditions.firstTime() && !found.firstTime()) {
            missing.add(Unmet.NOT_FIRST);
        }
        if (found.harm()) {
            missing.add(Unmet.HARM);
        }
        if (conditions.unsold() && found.sold()) {
            missing.add(Unmet.SOLD);
        }
        if (conditions.sourceLegal() && !found.sourceLegal()) {
            missing.add(Unmet.SOURCE);
        }
        if (found.correctedAfterDays().isEmpty()
                || found.correctedAfterDays().getAsInt() > conditions.correctedWithinDays()) {
            missing.add(Unmet.NOT_CORRECTED);
        }
        if (conditions.valueAtMost().isPresent()
                && found.value()
                        .filter(one -> one.compareTo(conditions.valueAtMost().get()) <= 0)
                        .isEmpty()) {
            missing.add(Unmet.VALUE);
        }
        return List.copyOf(missing);
    }

    /// What is asked for.
    ///
    /// @param unsold nothing may have been sold
    /// @param correctedWithinDays 0 is on the spot
    /// @param sourceLegal the goods must come from a lawful source
    public record Conditions(
            boolean firstTime,
            boolean unsold,
            int correctedWithinDays,
            boolean sourceLegal,
            Optional<Money> valueAtMost) {}

    /// What was found.
    ///
    /// @param correctedAfterDays 0 is on the spot; nothing while it is not corrected
    public record Found(
            boolean firstTime,
            boolean harm,
            boolean sold,
            boolean sourceLegal,
            OptionalInt correctedAfterDays,
            Optional<Money> value) {}

    /// What stands against it.
    public enum Unmet {
        /// Not the first time.
        NOT_FIRST,
        /// Harm was done.
        HARM,
        /// Something was sold.
        SOLD,
        /// The source is not lawful or not shown to be.
        SOURCE,
        /// Not corrected in time.
        NOT_CORRECTED,
        /// The goods are worth more, or it is not known how much.
        VALUE
    }
}
