package org.xunyao.app.papers.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Party;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.kernel.Digests;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.json.FactsJson;

/// Links of sentences go with their text into the next document, and into the store.
final class CarriedLinksTest {
    private static final DocumentKinds KINDS = DocumentKinds.installed(
            new FormFiles(Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/documents")).read());
    private static final EvidenceLink FILM = link(2);
    private static final EvidenceLink STILL = link(7);

    @Test
    void aTextBringsItsEvidenceAndMarksTakeTheNumbersOfTheNewDocument() {
        SheetFacts report = SheetFacts.empty(spec(35))
                .with("facts", "柜台无人［证7］。销售处方药［证2］［证9］。")
                .with("nature", "属于［证2］的行为。")
                .withLinks(List.of(FILM, STILL));
        SheetFacts decision = new SpecForm(spec(45)).begin(matter(List.of(), report));

        List<EvidenceLink> links = decision.links();
        assertThat(links).extracting(EvidenceLink::evidence).containsExactly(FILM.evidence(), STILL.evidence());
        assertThat(decision.value("facts")).as("a mark that names nothing goes").isEqualTo("柜台无人［证2］。销售处方药［证1］。");
        assertThat(decision.value("nature")).isEqualTo("属于［证1］的行为。");
        assertThat(decision.used()).isEqualTo(links);
    }

    @Test
    void listedEvidenceIsKnownOnceAndLeadMaterialIsNot() {
        SheetFacts begun = new SpecForm(spec(45)).begin(matter(List.of(piece(1, true), piece(2, false)), report()));
        assertThat(begun.links()).extracting(EvidenceLink::evidence).containsExactly(new UUID(5, 2));
        SheetFacts again = new SpecForm(spec(45)).cite(begun, piece(2, false)).orElseThrow();
        assertThat(again.links()).isEqualTo(begun.links());
        assertThat(begun.used()).isEmpty();
    }

    @Test
    void linksAreStoredWithTheFactsAndOlderTextsReadWithoutThem() {
        var text = new FactsJson(KINDS);
        SheetFacts linked = report().with("facts", "见［证1］。").withLinks(List.of(link(1)));
        assertThat(text.read(35, text.write(linked))).isEqualTo(linked);
        SheetFacts older = (SheetFacts)
                text.read(35, "{\"form\":35,\"version\":1,\"facts\":{\"values\":{\"facts\":\"甲。\"},\"rows\":{}}}");
        assertThat(older.links()).isEmpty();
        assertThat(older.fields().value("evidence.notes")).isEmpty();
        assertThat(linked).as("another link is another version").isNotEqualTo(linked.withLinks(List.of(link(2))));
    }

    @Test
    void aTableBringsTheEvidenceOfItsCells() {
        SheetFacts notice = SheetFacts.empty(spec(37))
                .with("penalties", List.of(Map.of("penalty", "没收［证7］［证9］"), Map.of("penalty", "罚款", "amount", "5000")))
                .withLinks(List.of(FILM, STILL));
        SheetFacts taken =
                SheetLinks.carried(SheetFacts.empty(spec(45)), "penalties", notice.table("penalties"), notice.links());
        assertThat(taken.table("penalties"))
                .containsExactly(Map.of("penalty", "没收［证1］"), Map.of("penalty", "罚款", "amount", "5000"));
        assertThat(taken.used()).extracting(EvidenceLink::evidence).containsExactly(STILL.evidence());
        assertThat(taken.component("evidence.notes")).isEqualTo("penalties");
    }

    private static SheetFacts report() {
        return SheetFacts.empty(spec(35));
    }

    private static FormSpec spec(int form) {
        return (FormSpec) KINDS.byNumber(form);
    }

    private static EvidenceLink link(int number) {
        return new EvidenceLink(number, new UUID(5, number), "录像" + number, "ab".repeat(32), "cd".repeat(32));
    }

    private static Citable piece(int place, boolean leadOnly) {
        return new Citable(
                new UUID(5, place),
                "E0" + place,
                "录像",
                "x.mp4",
                new Digests("ab".repeat(32), "cd".repeat(32), 9),
                leadOnly,
                Instant.EPOCH,
                Optional.empty());
    }

    private static Matter matter(List<Citable> evidence, SheetFacts report) {
        return new Matter(
                "case:1",
                "2026-0003",
                new Party("甲药房", "", "", "", "", "", "", ""),
                new Matter.Story(CaseSourceRegister.Origin.INSPECTION, "内容", LocalDate.of(2026, 11, 18), "案由", "情况"),
                List.of(),
                evidence,
                new Matter.Writing("某局", Optional.empty(), LocalDateTime.of(2026, 11, 20, 10, 0), Map.of()),
                new Matter.Known(Map.of(), Map.of(35, report), List.of(), Map.of()));
    }
}
