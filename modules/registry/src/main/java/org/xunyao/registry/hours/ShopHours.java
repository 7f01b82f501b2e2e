package org.xunyao.registry.hours;

import java.time.Instant;
import org.xunyao.registry.PharmacyId;

/// That somebody wrote down when a pharmacy is open (营业时间登记). Entries are added and never changed;
/// each holds from its moment to the next one's, and what was recorded before stays as it is.
///
/// @param number from 1, in the order of the entries of this pharmacy
/// @param source where the hours come from, 1..{@value #LONGEST_SOURCE} characters, none of them a
///     control character
/// @param by the person's identity
public record ShopHours(PharmacyId shop, long number, OpeningPlan plan, String source, Instant at, String by) {
    /// Most characters of a source.
    public static final int LONGEST_SOURCE = 200;

    /// Refuses an entry without a source.
    public ShopHours {
        if (number < 1 || !isSource(source)) {
            throw new IllegalArgumentException("hours have a number and a source");
        }
    }

    /// Whether the text can be a source.
    public static boolean isSource(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_SOURCE
                && text.chars().noneMatch(Character::isISOControl);
    }
}
