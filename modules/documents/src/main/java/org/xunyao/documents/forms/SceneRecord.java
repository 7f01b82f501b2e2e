package org.xunyao.documents.forms;

import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;
/// What was found on the spot (现场笔录, form 9).
///
/// @param place where
/// @param subject what the inspection was about
/// @param presence how the party was told to come (通知当事人到场情况)
/// @param scene what was seen (现场情况)
/// @param answers the party's answers to the three fixed questions: badge seen, withdrawal asked for,
///     record true; empty ones are written by hand
/// @param read true if the record was read out, false if the party checks it itself
/// @param links the evidence that it knows by number

public record SceneRecord(
        Period period,
        String place,
        List<Officer> officers,
        Party party,
        String bureau,
        String subject,
        String presence,
        String scene,
        Answers answers,
        boolean read,
        List<EvidenceLink> links)
        implements LinkedFacts {
    private static final int NUMBER = 9;

    /// Cleans the words.
    public SceneRecord {
        place = Words.clean(place);
        bureau = Words.clean(bureau);
        subject = Words.clean(subject);
        presence = Words.clean(presence);
        scene = Words.clean(scene);
        officers = List.copyOf(officers);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public SceneRecord(
            Period period,
            String place,
            List<Officer> officers,
            Party party,
            String bureau,
            String subject,
            String presence,
            String scene,
            Answers answers,
            boolean read) {
        this(period, place, officers, party, bureau, subject, presence, scene, answers, read, List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(party.into(new Fields()
                .time("from", period.from())
                .time("to", period.to())
                .text("place", place)
                .officers("officers", officers)
                .text("bureau", bureau)
                .text("subject", subject)
                .text("presence", presence)
                .text("scene", scene)
                .text("badgeSeen", answers.badgeSeen())
                .text("withdrawal", answers.withdrawal())
                .text("truth", answers.truth())
                .text("reading", read ? "已向你宣读" : "请核对")));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(new LinkedText("presence", presence), new LinkedText("scene", scene));
    }

    @Override
    public SceneRecord withLinks(List<EvidenceLink> other) {
        return new SceneRecord(period, place, officers, party, bureau, subject, presence, scene, answers, read, other);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("place", place)
                .filled("party", party.name())
                .filled("subject", subject)
                .filled("presence", presence)
                .filled("scene", scene)
                .officers("officers", officers)
                .flaws();
    }

    /// The party's answers (当事人答).
    ///
    /// @param badgeSeen whether the certificate was seen
    /// @param withdrawal whether an officer should withdraw
    /// @param truth whether the record is true
    public record Answers(String badgeSeen, String withdrawal, String truth) {
        /// Cleans the words.
        public Answers {
            badgeSeen = Words.clean(badgeSeen);
            withdrawal = Words.clean(withdrawal);
            truth = Words.clean(truth);
        }
    }

    /// The kind (文书种类).
    public static final class Kind implements DocumentKind {
        /// For the service loader.
        public Kind() {}

        @Override
        public int number() {
            return NUMBER;
        }

        @Override
        public String name() {
            return "现场笔录";
        }

        @Override
        public String template() {
            return "scene-record";
        }

        @Override
        public Class<SceneRecord> facts() {
            return SceneRecord.class;
        }

        @Override
        public NumberKind numbering() {
            return new NumberKind.None();
        }

        @Override
        public Traits traits() {
            return new Traits(Direction.RECORD, Volume.MAIN, true, false, false);
        }
    }
}
