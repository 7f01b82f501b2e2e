package org.xunyao.documents.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.dossier.DossierSection.Pictures;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceUse;

/// In which order the file of a case lies (案卷材料排列顺序): 程序规定 art. 78.
///
/// @param sections all rows, those of the past too
public record DossierOrder(List<DossierSection> sections) {
    private static final int RECEIPT = 50;
    private static final String SERVED = "servedDocument";

    /// Copies the rows.
    ///
    /// @throws IllegalArgumentException if on some day a form or a sort of pictures has two places, or a volume has
    ///     no single place for the rest
    public DossierOrder {
        sections = List.copyOf(sections);
        for (DossierSection from : sections) {
            requireOnePlace(
                    sections.stream().filter(row -> row.holds(from.from())).toList());
        }
    }

    /// What lies in a volume, in order: the papers of a place as they were issued, each with its receipts behind
    /// it, then the pictures.
    ///
    /// @param day by whose rows
    public List<Filed> arrange(Volume volume, DossierMaterials materials, DocumentKinds kinds, LocalDate day) {
        List<DossierSection> rows = sections.stream()
                .filter(row -> row.holds(day))
                .sorted(Comparator.comparing(DossierSection::place))
                .toList();
        List<Document.Issued> papers = materials.papers().stream()
                .filter(paper -> kept(kinds, paper))
                .sorted(Comparator.comparing(Document.Issued::issuedAt)
                        .thenComparing(paper -> paper.id().value()))
                .toList();
        Map<Document.Issued, List<Document.Issued>> receipts = receipts(papers, kinds);
        var filed = new ArrayList<Filed>();
        for (DossierSection row : rows) {
            if (row.volume() == volume) {
                papers.stream()
                        .filter(paper -> receipts.containsKey(paper)
                                && place(rows, paper, kinds).equals(row))
                        .flatMap(paper ->
                                Stream.concat(Stream.of(paper), receipts.getOrDefault(paper, List.of()).stream()))
                        .forEach(paper -> filed.add(new Filed.Paper(row, paper, name(kinds, paper))));
                materials.exhibits().stream()
                        .filter(exhibit ->
                                exhibit.item().kind() == EvidenceKind.STILL && pictures(exhibit) == row.evidence())
                        .forEach(exhibit -> filed.add(new Filed.Still(row, exhibit)));
            }
        }
        return List.copyOf(filed);
    }

    /// In which volume an exhibit is listed: what is only a lead stays in the house.
    ///
    /// @param day by whose rows
    public Volume volume(Exhibit exhibit, LocalDate day) {
        return sections.stream()
                .filter(row -> row.holds(day) && row.evidence() == pictures(exhibit))
                .findFirst()
                .map(DossierSection::volume)
                .orElse(Volume.MAIN);
    }

    private static Pictures pictures(Exhibit exhibit) {
        return exhibit.item().use() == EvidenceUse.LEAD_ONLY ? Pictures.LEAD : Pictures.PROOF;
    }

    /// Covers, directories, notes and seal strips are no papers of the file.
    private static boolean kept(DocumentKinds kinds, Document.Issued paper) {
        return switch (volumeOf(kinds, paper)) {
            case MAIN, SECONDARY -> true;
            case FRONT, BACK, NONE -> false;
        };
    }

    private static DocumentKind.Volume volumeOf(DocumentKinds kinds, Document.Issued paper) {
        return kinds.find(paper.facts().kind())
                .map(kind -> kind.traits().volume())
                .orElse(DocumentKind.Volume.MAIN);
    }

    private static DossierSection place(List<DossierSection> rows, Document.Issued paper, DocumentKinds kinds) {
        int form = paper.facts().kind();
        Volume volume = volumeOf(kinds, paper) == DocumentKind.Volume.SECONDARY ? Volume.SECONDARY : Volume.MAIN;
        return rows.stream()
                .filter(row -> row.forms().contains(form))
                .findFirst()
                .orElseGet(() -> rows.stream()
                        .filter(row -> row.rest() && row.volume() == volume)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no place for form " + form)));
    }

    /// The papers that stand for themselves, each with the receipts of its service.
    private static Map<Document.Issued, List<Document.Issued>> receipts(
            List<Document.Issued> papers, DocumentKinds kinds) {
        var all = new HashMap<Document.Issued, List<Document.Issued>>();
        papers.stream()
                .filter(paper -> paper.facts().kind() != RECEIPT)
                .forEach(paper -> all.put(paper, new ArrayList<>()));
        papers.stream()
                .filter(paper -> paper.facts().kind() == RECEIPT)
                .forEach(receipt -> served(receipt, papers, kinds)
                        .ifPresentOrElse(
                                paper -> all.computeIfAbsent(paper, _ -> new ArrayList<>())
                                        .add(receipt),
                                () -> all.put(receipt, new ArrayList<>())));
        return all;
    }

    /// The paper that a receipt names: by its number, or by its name where only one is called so.
    private static Optional<Document.Issued> served(
            Document.Issued receipt, List<Document.Issued> papers, DocumentKinds kinds) {
        String said = receipt.facts() instanceof SheetFacts sheet ? sheet.value(SERVED) : "";
        List<Document.Issued> others =
                papers.stream().filter(paper -> paper.facts().kind() != RECEIPT).toList();
        Optional<Document.Issued> numbered = others.stream()
                .filter(paper -> paper.number().filter(said::contains).isPresent())
                .findFirst();
        if (numbered.isPresent()) {
            return numbered;
        }
        List<Document.Issued> named = others.stream()
                .filter(paper ->
                        paper.number().isEmpty() && !name(kinds, paper).isEmpty() && said.contains(name(kinds, paper)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String name(DocumentKinds kinds, Document.Issued paper) {
        return kinds.find(paper.facts().kind())
                .map(DocumentKind::name)
                .orElseGet(() -> "文书" + paper.facts().kind());
    }

    private static void requireOnePlace(List<DossierSection> rows) {
        var forms = new HashMap<Integer, String>();
        for (DossierSection row : rows) {
            for (Integer form : row.forms()) {
                String other = forms.put(form, row.name());
                if (other != null) {
                    throw new IllegalArgumentException("form " + form + " lies in " + other + " and in " + row.name());
                }
            }
        }
        for (Pictures sort : List.of(Pictures.PROOF, Pictures.LEAD)) {
            require(rows.stream().filter(row -> row.evidence() == sort).count() <= 1, "two places for " + sort);
        }
        for (Volume volume : Volume.values()) {
            require(
                    rows.stream()
                                    .filter(row -> row.volume() == volume && row.rest())
                                    .count()
                            == 1,
                    "not one place for the rest of " + volume);
            long places = rows.stream()
                    .filter(row -> row.volume() == volume)
                    .map(DossierSection::place)
                    .distinct()
                    .count();
            require(
                    places
                            == rows.stream()
                                    .filter(row -> row.volume() == volume)
                                    .count(),
                    "a place of " + volume + " twice");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
