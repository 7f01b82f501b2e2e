package org.xunyao.documents.forms;

import java.time.LocalDate;
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
/// Where a case comes from (案件来源登记表, form 1).
///
/// @param origin where it comes from
/// @param foundAt when the clue was found or the material came; starts the 15 working days of 程序规定 art.
///     18
/// @param inspectors for supervision and inspection
/// @param informant who complained, reported, transferred or assigned, in words; empty for inspections
/// @param content of the source, naming the alarm clip that led to it
/// @param opinion how the unit head wants it handled
/// @param links the evidence that it knows by number

public record CaseSourceRegister(
        Origin origin,
        LocalDate foundAt,
        List<Officer> inspectors,
        String informant,
        Party party,
        String content,
        LocalDate registeredOn,
        String opinion,
        String remarks,
        List<EvidenceLink> links)
        implements LinkedFacts {
    private static final int NUMBER = 1;

    /// Cleans the words.
    public CaseSourceRegister {
        informant = Words.clean(informant);
        content = Words.clean(content);
        opinion = Words.clean(opinion);
        remarks = Words.clean(remarks);
        inspectors = List.copyOf(inspectors);
        links = List.copyOf(links);
    }

    /// Facts that know no evidence by number.
    public CaseSourceRegister(
            Origin origin,
            LocalDate foundAt,
            List<Officer> inspectors,
            String informant,
            Party party,
            String content,
            LocalDate registeredOn,
            String opinion,
            String remarks) {
        this(origin, foundAt, inspectors, informant, party, content, registeredOn, opinion, remarks, List.of());
    }

    @Override
    public int kind() {
        return NUMBER;
    }

    @Override
    public Fields fields() {
        return noted(party.into(new Fields()
                .box("inspection", origin == Origin.INSPECTION)
                .box("complaint", origin == Origin.COMPLAINT)
                .box("transfer", origin == Origin.TRANSFER)
                .box("assigned", origin == Origin.ASSIGNED)
                .box("other", origin == Origin.OTHER)
                .date("foundAt", foundAt)
                .officers("inspectors", inspectors)
                .text("informant", informant)
                .text("content", content)
                .date("registeredOn", registeredOn)
                .text("opinion", opinion)
                .text("remarks", remarks)));
    }

    @Override
    public List<LinkedText> texts() {
        return List.of(
                new LinkedText("informant", informant),
                new LinkedText("content", content),
                new LinkedText("opinion", opinion),
                new LinkedText("remarks", remarks));
    }

    @Override
    public CaseSourceRegister withLinks(List<EvidenceLink> other) {
        return new CaseSourceRegister(
                origin, foundAt, inspectors, informant, party, content, registeredOn, opinion, remarks, other);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check()
                .filled("content", content)
                .filled("party", party.name())
                .right("inspectors", "EMPTY", origin != Origin.INSPECTION || !inspectors.isEmpty())
                .right("registeredOn", "ORDER", !registeredOn.isBefore(foundAt))
                .flaws();
    }

    /// Where a case may come from (来源分类, 程序规定 art. 18).
    public enum Origin {
        /// 监督检查.
        INSPECTION,
        /// 投诉、举报.
        COMPLAINT,
        /// 其他部门移送.
        TRANSFER,
        /// 上级交办.
        ASSIGNED,
        /// 其他.
        OTHER
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
            return "案件来源登记表";
        }

        @Override
        public String template() {
            return "case-source-register";
        }

        @Override
        public Class<CaseSourceRegister> facts() {
            return CaseSourceRegister.class;
        }

        @Override
        public NumberKind numbering() {
            return new NumberKind.Register();
        }

        @Override
        public Traits traits() {
            return new Traits(Direction.INTERNAL, Volume.SECONDARY, true, false, false);
        }

        @Override
        public boolean namesSource() {
            return true;
        }
    }
}
