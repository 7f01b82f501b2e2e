package org.xunyao.supervision.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A pharmacist who may be compared by face at one shop (人脸核验登记).
///
/// @param purpose as it stood in the notice
/// @param at when it was saved
/// @param by who took the consent, as the audit names him
/// @param template of the face; empty once it has ended
/// @param ending when and why it ended
public record Enrolment(
        UUID id, Consent consent, String purpose, Instant at, String by, Template template, Optional<Ending> ending) {
    /// That it ended (登记终止); its key is destroyed then.
    ///
    /// @param by a person or the rule that ended it, as the audit names them
    /// @param note what the person said, may be empty
    public record Ending(Instant at, String by, Why why, String note) {}

    /// Why it ended.
    public enum Why {
        /// 本人撤回同意.
        WITHDRAWN,
        /// 同意期满.
        EXPIRED,
        /// 不再是本店注册药师.
        LEFT,
        /// 本店停用人脸核验.
        SWITCHED_OFF,
        /// 重新登记.
        REPLACED
    }

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return ending.isEmpty() && !day.isAfter(consent.until());
    }
}
