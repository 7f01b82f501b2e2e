package org.xunyao.app.seal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.SealRules.Age;
import org.xunyao.ui.text.Texts;

/// The end of the bureau's certificate is near, or was (证书到期).
///
/// @param days whole days that are left
public record SealEnd(Age age, long days, CertificateCard card) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    /// Whether it is to be said loudly.
    public boolean urgent() {
        return age != Age.SOON;
    }

    /// In one sentence.
    ///
    /// @param texts any; the bundle is added
    public String sentence(Texts texts, ZoneId zone) {
        String day = DAY.format((age == Age.EARLY ? card.from() : card.until()).atZone(zone));
        return texts.with(SealFolder.BUNDLE).of("seal.end." + age, day, Texts.figure(days));
    }
}
