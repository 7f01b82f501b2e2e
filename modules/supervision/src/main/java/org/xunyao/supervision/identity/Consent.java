package org.xunyao.supervision.identity;

import java.time.LocalDate;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;

/// A pharmacist's separate consent (单独同意) to be compared by face at one shop; 个人信息保护法 articles 14 and 29.
///
/// @param notice version of the notice that was read out
/// @param way how consent was given
/// @param document number of the signed sheet or of the electronic signature
/// @param until last day on which it holds
public record Consent(
        PharmacistId pharmacist, PharmacyId pharmacy, String notice, Way way, String document, LocalDate until) {
    private static final int LONGEST = 200;

    /// How consent was given (同意方式).
    public enum Way {
        /// 书面签名.
        SIGNED,
        /// 电子签名.
        ELECTRONIC
    }

    /// Refuses what cannot be a consent of this person on this day.
    ///
    /// @throws FaultException `IDENTITY-DOCUMENT`, `IDENTITY-NOTICE`, `IDENTITY-UNTIL`
    void check(Notice valid, Pharmacist person, IdentityLimits limits, LocalDate today) {
        if (document.isBlank() || document.length() > LONGEST) {
            throw new FaultException("IDENTITY-DOCUMENT", "the consent has no document");
        }
        if (!notice.equals(valid.version())) {
            throw new FaultException("IDENTITY-NOTICE", "another notice holds now");
        }
        boolean inTime = until.isAfter(today) && !until.isAfter(today.plusMonths(limits.longestMonths()));
        if (!inTime || !person.isRegisteredOn(until)) {
            throw new FaultException("IDENTITY-UNTIL", "end of consent " + until);
        }
    }
}
