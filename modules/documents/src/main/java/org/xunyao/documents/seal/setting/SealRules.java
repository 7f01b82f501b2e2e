package org.xunyao.documents.seal.setting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When the end of the bureau's certificate is said beforehand (证书到期提醒), and why a seal is switched off.
///
/// @param soon so many days before the end it is mentioned
/// @param near so many days before the end it is pressing; at most as many
/// @param reasons for switching off, in their order
/// @param verified whether the source of the days was read
public record SealRules(int soon, int near, List<OffReason> reasons, boolean verified) {
    /// Refuses warnings in the wrong order, and a seal that nobody could switch off.
    public SealRules {
        reasons = List.copyOf(reasons);
        if (near < 0 || soon < near || reasons.isEmpty()) {
            throw new IllegalArgumentException("rules of the seal");
        }
    }

    /// How near a certificate is to its end.
    public enum Age {
        /// It holds for long.
        HOLDS,
        /// Its end is mentioned.
        SOON,
        /// Its end is pressing.
        NEAR,
        /// It does not hold any more.
        ENDED,
        /// It does not hold yet.
        EARLY
    }

    /// Of one certificate at a moment.
    public Age age(CertificateCard card, Instant now) {
        if (now.isBefore(card.from())) {
            return Age.EARLY;
        }
        if (now.isAfter(card.until())) {
            return Age.ENDED;
        }
        long days = days(card, now);
        return days <= near ? Age.NEAR : days <= soon ? Age.SOON : Age.HOLDS;
    }

    /// Whole days that are left; 0 on the last one, negative after the end.
    public static long days(CertificateCard card, Instant now) {
        return Math.floorDiv(
                Duration.between(now, card.until()).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }
}
