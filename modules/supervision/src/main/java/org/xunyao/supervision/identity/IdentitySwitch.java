package org.xunyao.supervision.identity;

import java.time.Instant;
import org.xunyao.registry.PharmacyId;

/// That comparing faces was allowed or stopped at a shop (人脸核验启停). Without any it is off.
///
/// @param number of this change, from 1
/// @param assessment number of the impact assessment (个人信息保护影响评估); empty when it is stopped
/// @param reason why
/// @param by who, as the audit names him
public record IdentitySwitch(
        PharmacyId pharmacy, long number, boolean on, String assessment, String reason, Instant at, String by) {
    private static final int LONGEST = 500;
    private static final int SHORTEST = 2;

    /// Whether a text can be a reason or a number: 2 to 500 characters.
    static boolean isText(String text) {
        return text.strip().length() >= SHORTEST && text.length() <= LONGEST;
    }
}
