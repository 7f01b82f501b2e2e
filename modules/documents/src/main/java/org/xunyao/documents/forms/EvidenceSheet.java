package org.xunyao.documents.forms;

import java.time.LocalDateTime;
import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;
/// A piece of evidence that was taken (证据提取单, form 11).
///
/// @param evidence name of the evidence
/// @param takenAt when
/// @param place where
/// @param content amount, what it proves, and its digest if it is a file
/// @param provider who gave it
/// @param opinion of the provider after checking it (证据核对意见); empty is written by hand
/// @param links the evidence that it knows by number

public record EvidenceSheet(
        String evidence,
        LocalDateTime takenAt,
        String place,
        String content,
        List<Officer> officers,
        String provider,
        String opinion,
        List<EvidenceLink> links)
        implements LinkedFacts {
    private static final int NUMBER = 11;

    /// Cleans the words.
    public EvidenceSheet {
        evidence = Words.clean(evidence);
        place = Words.clean(place);
        content = Words.clean(content);
        provider = Words.clean(provider);
        opinion = Words.clean(opinion);
        officers = List.copyOf(officers);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public EvidenceSheet(
            String evidence,
            LocalDateTime takenAt,
            String place,
            String content,
            List<Officer> officers,
            String provider,
            String opinion) {
        this(evidence, takenAt, place, content, officers, provider, opinion, List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(new Fields()
                .text("evidence", evidence)
                .time("takenAt", takenAt)
                .text("place", place)
                .text("content", content)
                .officers("officers", officers)
                .text("provider", provider)
                .text("opinion", opinion));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(new LinkedText("content", content), new LinkedText("opinion", opinion));
    }

    @Override
    public EvidenceSheet withLinks(List<EvidenceLink> other) {
        return new EvidenceSheet(evidence, takenAt, place, content, officers, provider, opinion, other);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("evidence", evidence)
                .filled("place", place)
                .filled("content", content)
                .officers("officers", officers)
                .flaws();
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
            return "证据提取单";
        }

        @Override
        public String template() {
            return "evidence-sheet";
        }

        @Override
        public Class<EvidenceSheet> facts() {
            return EvidenceSheet.class;
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
