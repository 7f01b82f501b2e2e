package org.xunyao.app.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xunyao.app.verify.Answer.Question;
import org.xunyao.app.verify.Answer.Standing;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;
import org.xunyao.documents.seal.PaperVerdict.Time;
import org.xunyao.ui.text.Texts;

/// Puts what was found of a paper's seal into three answers, each apart, each with its reason.
public final class PaperAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold {@link VerifyWords#BUNDLE}
    /// @param zone in which times are written
    public PaperAnswers(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The three answers in their order.
    public List<Answer> answers(PaperVerdict found) {
        return List.of(integrity(found.integrity()), signer(found.signer()), time(found.time()));
    }

    private Answer integrity(Integrity integrity) {
        var asked = Question.INTEGRITY;
        return switch (integrity) {
            case Integrity.Intact _ -> say(asked, Standing.OK, "INTACT");
            case Integrity.Altered _ -> say(asked, Standing.FAILED, "ALTERED");
            case Integrity.Added added -> say(asked, Standing.FAILED, "ADDED", Texts.figure(added.bytes()));
            case Integrity.Unsigned _ -> say(asked, Standing.CANNOT_SAY, "UNSIGNED");
            case Integrity.Algorithm other -> say(asked, Standing.CANNOT_SAY, "ALGORITHM", other.name());
            case Integrity.Unreadable(String code) -> say(asked, Standing.FAILED, code);
        };
    }

    private Answer signer(Signer signer) {
        var asked = Question.SIGNER;
        return switch (signer) {
            case Signer.Trusted known -> say(asked, Standing.OK, "TRUSTED", known.subject(), known.anchor());
            case Signer.Unknown unknown -> say(asked, Standing.CANNOT_SAY, "UNKNOWN", unknown.subject());
            case Signer.NoAnchors unknown -> say(asked, Standing.CANNOT_SAY, "NO-ANCHORS", unknown.subject());
            case Signer.Mismatch other -> say(asked, Standing.FAILED, "MISMATCH", other.subject());
            case Signer.Unproven named -> say(asked, Standing.FAILED, "UNPROVEN", named.subject());
            case Signer.None _ -> say(asked, Standing.CANNOT_SAY, "NONE");
        };
    }

    private Answer time(Time time) {
        var asked = Question.TIME;
        return switch (time) {
            case Time.Within within -> say(asked, Standing.OK, "WITHIN", at(within.at()), at(within.until()));
            case Time.Expired late -> say(asked, Standing.FAILED, "EXPIRED", at(late.at()), at(late.until()));
            case Time.Early early -> say(asked, Standing.FAILED, "EARLY", at(early.at()), at(early.from()));
            case Time.Future future -> say(asked, Standing.FAILED, "FUTURE", at(future.at()));
            case Time.Unproven claimed -> say(asked, Standing.CANNOT_SAY, "UNPROVEN", at(claimed.at()));
            case Time.None _ -> say(asked, Standing.CANNOT_SAY, "NONE");
        };
    }

    private Answer say(Question question, Standing standing, String code, Object... facts) {
        return new Answer(question, standing, code, texts.of("verify.paper." + question.name() + "." + code, facts));
    }

    private String at(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
