package org.xunyao.app.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xunyao.app.verify.Answer.Question;
import org.xunyao.app.verify.Answer.Standing;
import org.xunyao.exchange.Verification;
import org.xunyao.exchange.Verification.Completeness;
import org.xunyao.exchange.Verification.Integrity;
import org.xunyao.exchange.Verification.Signature;
import org.xunyao.exchange.Verification.Time;
import org.xunyao.ui.text.Texts;

/// Puts a verification into four answers, each apart, each with its reason. There is no tick for all of it.
public final class VerifyWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.verify.verify";

    private static final String SHORT = "PACKAGE-SHORT";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    public VerifyWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The four answers in their order.
    ///
    /// @param bundled whether a trust bundle was at hand
    public List<Answer> answers(Verification found, boolean bundled) {
        return List.of(
                integrity(found),
                signer(found, bundled),
                time(found.time()),
                completeness(found.completeness(), found.integrity()));
    }

    /// What it comes to.
    public String result(Verification found) {
        return texts.of(found.acceptable() ? "verify.result.ok" : "verify.result.refused");
    }

    /// The name of a question.
    public String name(Question question) {
        return texts.of("verify." + question.name());
    }

    /// The word for a standing.
    public String word(Standing standing) {
        return texts.of("verify.standing." + standing.name());
    }

    /// Without the signer's certificate the signature itself is unchecked: bytes that agree among
    /// themselves may all have been made anew.
    private Answer integrity(Verification found) {
        return switch (found.integrity()) {
            case Integrity.Intact _ ->
                found.signer() instanceof Signature.Unknown
                        ? say(Question.INTEGRITY, Standing.CANNOT_SAY, "AGREES")
                        : say(Question.INTEGRITY, Standing.OK, "INTACT");
            case Integrity.Altered altered ->
                say(Question.INTEGRITY, Standing.FAILED, alteration(altered.where()), altered.where());
            case Integrity.Unreadable unreadable -> say(Question.INTEGRITY, Standing.FAILED, unreadable.code());
        };
    }

    private static String alteration(String where) {
        if (where.equals("SIGNATURE")) {
            return "SIGNATURE";
        }
        return where.startsWith("BUNDLE-") ? "BUNDLE" : where.startsWith("CMS-") ? "CMS" : "ALTERED";
    }

    private Answer signer(Verification found, boolean bundled) {
        return switch (found.signer()) {
            case Signature.Known known ->
                say(Question.SIGNER, Standing.OK, "KNOWN", known.party(), role(known.role()), brief(known.keyId()));
            case Signature.Unknown unknown ->
                say(Question.SIGNER, Standing.CANNOT_SAY, bundled ? "UNKNOWN" : "NO-BUNDLE", brief(unknown.keyId()));
            case Signature.Revoked revoked ->
                say(Question.SIGNER, Standing.FAILED, "REVOKED", brief(revoked.keyId()), at(revoked.since()));
            case Signature.Stranger stranger ->
                say(Question.SIGNER, Standing.FAILED, "STRANGER", stranger.party(), brief(stranger.keyId()));
            case Signature.None _ ->
                found.manifest().isPresent()
                        ? say(Question.SIGNER, Standing.FAILED, "NO-SIGNATURE")
                        : say(Question.SIGNER, Standing.CANNOT_SAY, "UNREAD");
        };
    }

    private Answer time(Time time) {
        return switch (time) {
            case Time.Within within ->
                say(Question.TIME, Standing.OK, "CLAIMED", at(within.claimed()), at(within.expires()));
            case Time.Expired expired ->
                say(Question.TIME, Standing.FAILED, "EXPIRED", at(expired.claimed()), at(expired.expires()));
            case Time.Future future -> say(Question.TIME, Standing.FAILED, "FUTURE", at(future.claimed()));
            case Time.Contradictory wrong -> say(Question.TIME, Standing.FAILED, "CONTRADICTORY", at(wrong.claimed()));
            case Time.Unproven unproven -> say(Question.TIME, Standing.CANNOT_SAY, "UNPROVEN", at(unproven.claimed()));
            case Time.None _ -> say(Question.TIME, Standing.CANNOT_SAY, "UNREAD");
        };
    }

    private Answer completeness(Completeness completeness, Integrity integrity) {
        return switch (completeness) {
            case Completeness.Complete complete ->
                say(
                        Question.COMPLETENESS,
                        Standing.OK,
                        "COMPLETE",
                        Texts.figure(complete.entries()),
                        Texts.figure(complete.payloadBytes()));
            case Completeness.Truncated truncated ->
                say(Question.COMPLETENESS, Standing.FAILED, "TRUNCATED", truncated.where());
            case Completeness.Trailing _ -> say(Question.COMPLETENESS, Standing.FAILED, "TRAILING");
            case Completeness.Undetermined _ ->
                integrity.equals(new Integrity.Unreadable(SHORT))
                        ? say(Question.COMPLETENESS, Standing.FAILED, SHORT)
                        : say(Question.COMPLETENESS, Standing.CANNOT_SAY, "UNREAD");
        };
    }

    private Answer say(Question question, Standing standing, String code, Object... facts) {
        return new Answer(question, standing, code, texts.of("verify." + question.name() + "." + code, facts));
    }

    private String role(String role) {
        String key = "verify.role." + role;
        return texts.has(key) ? texts.of(key) : role;
    }

    private static String brief(String keyId) {
        return keyId.substring(0, 8) + "…" + keyId.substring(keyId.length() - 4);
    }

    private String at(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
