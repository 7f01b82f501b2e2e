package org.xunyao.documents.forms;

import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;
import org.xunyao.kernel.Digests;
/// How electronic data were taken (电子数据证据提取笔录, form 12). Two officers take them at the shop.
///
/// @param place where
/// @param inspected whose data they are (被检查人)
/// @param extractor who copied them (提取人)
/// @param medium name and state of the original medium
/// @param method and course of the copying
/// @param content what was copied
/// @param digests of the copied file; {@link #NOTHING} until one is named
/// @param answer of the inspected; empty is written by hand
/// @param read true if the record was read out
/// @param links the evidence that it knows by number

public record ElectronicExtraction(
        Period period,
        String place,
        String inspected,
        String extractor,
        List<Officer> officers,
        String medium,
        String method,
        String content,
        Digests digests,
        String answer,
        boolean read,
        List<EvidenceLink> links)
        implements LinkedFacts {
    /// The digests of no bytes at all: what stands here until a file is named. It is never printed and
    /// forbids issuing.
    public static final Digests NOTHING = new Digests(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
            0);

    private static final int NUMBER = 12;

    /// Cleans the words.
    public ElectronicExtraction {
        place = Words.clean(place);
        inspected = Words.clean(inspected);
        extractor = Words.clean(extractor);
        medium = Words.clean(medium);
        method = Words.clean(method);
        content = Words.clean(content);
        answer = Words.clean(answer);
        officers = List.copyOf(officers);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public ElectronicExtraction(
            Period period,
            String place,
            String inspected,
            String extractor,
            List<Officer> officers,
            String medium,
            String method,
            String content,
            Digests digests,
            String answer,
            boolean read) {
        this(period, place, inspected, extractor, officers, medium, method, content, digests, answer, read, List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(new Fields()
                .time("from", period.from())
                .time("to", period.to())
                .text("place", place)
                .text("inspected", inspected)
                .text("extractor", extractor)
                .officers("officers", officers)
                .text("medium", medium)
                .text("method", method)
                .text("content", content)
                .text("sha256", named() ? digests.sha256() : "")
                .text("sm3", named() ? digests.sm3() : "")
                .text("size", named() ? Long.toString(digests.size()) : "")
                .text("answer", answer)
                .text("reading", read ? "已向你宣读" : "请核对"));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(
                new LinkedText("medium", medium), new LinkedText("method", method), new LinkedText("content", content));
    }

    @Override
    public ElectronicExtraction withLinks(List<EvidenceLink> other) {
        return new ElectronicExtraction(
                period, place, inspected, extractor, officers, medium, method, content, digests, answer, read, other);
    }

    @Override
    public String component(String field) {
        return field.equals("sha256") ? "digests" : LinkedFacts.super.component(field);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("place", place)
                .filled("inspected", inspected)
                .filled("extractor", extractor)
                .filled("medium", medium)
                .filled("method", method)
                .filled("content", content)
                .right("digests", "EMPTY", named())
                .officers("officers", officers)
                .flaws();
    }

    private boolean named() {
        return digests.size() > 0;
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
            return "电子数据证据提取笔录";
        }

        @Override
        public String template() {
            return "electronic-extraction";
        }

        @Override
        public Class<ElectronicExtraction> facts() {
            return ElectronicExtraction.class;
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
