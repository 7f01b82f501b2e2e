package org.xunyao.casework.measure.goods;

import java.util.Optional;
import org.xunyao.kernel.Money;

/// What a line of the list of goods says (场所/设施/财物清单的一行).
///
/// @param name as it stands on the goods (标称名称), not blank
/// @param spec 规格型号, may be empty
/// @param batch 生产日期、批号, may be empty
/// @param unit 单位, not blank
/// @param quantity more than nothing
/// @param value estimated value of the whole line (估值), nothing while unknown
/// @param place where it is kept (存放地点), not blank
public record Goods(
        String name, String spec, String batch, String unit, Quantity quantity, Optional<Money> value, String place) {
    /// Characters of a name or a place.
    public static final int LONGEST = 200;

    /// Characters of 规格型号 and of 批号.
    public static final int SHORT = 100;

    /// Characters of a unit.
    public static final int UNIT_LONGEST = 20;

    /// @throws IllegalArgumentException if a text is missing, too long or has control characters, or
    ///     the quantity is nothing
    public Goods {
        if (!fits(name, LONGEST, true)
                || !fits(spec, SHORT, false)
                || !fits(batch, SHORT, false)
                || !fits(unit, UNIT_LONGEST, true)
                || !fits(place, LONGEST, true)
                || quantity.none()) {
            throw new IllegalArgumentException("no line of goods");
        }
    }

    /// Whether a text may stand in a line.
    static boolean fits(String text, int longest, boolean required) {
        return text.length() <= longest
                && !(required && text.isBlank())
                && text.chars().noneMatch(Character::isISOControl);
    }
}
