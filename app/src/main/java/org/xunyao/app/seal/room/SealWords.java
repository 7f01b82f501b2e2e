package org.xunyao.app.seal.room;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.documents.seal.setting.SealRules.Age;
import org.xunyao.ui.text.Texts;

/// What the room of the seal says.
public final class SealWords {
    /// Base name of the message bundle of this screen.
    public static final String BUNDLE = "org.xunyao.app.seal.room.room";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundles are added
    /// @param zone in which days are written
    public SealWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(SealFolder.BUNDLE).with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    /// Where times are read.
    public ZoneId zone() {
        return zone;
    }

    /// Why something was not set: here no paper is waiting, so some codes say less than when one is issued.
    public String fault(String code) {
        String here = "here." + code;
        return texts.has(here) ? texts.of(here) : texts.fault(code);
    }

    /// A day, as 2026-11-22.
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /// How near a certificate is to its end.
    public String age(Age age, CertificateCard card, Instant now) {
        return texts.of("age." + age, Texts.figure(Math.abs(SealRules.days(card, now))));
    }

    /// A reason in the person's language.
    public String reason(OffReason reason) {
        return texts.of("reason.language").equals("zh") ? reason.zh() : reason.en();
    }
}
