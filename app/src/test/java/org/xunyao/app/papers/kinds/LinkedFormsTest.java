package org.xunyao.app.papers.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.documents.Fields.Value;
import org.xunyao.documents.Party;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.kernel.Digests;

/// Sentences of the six documents that are records name evidence too.
final class LinkedFormsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 9, 11, 12, 33})
    void everyTextOfTheFormCountsItsMarksAndKeepsThemWhenItIsTypedOn(int kind) {
        Form<?> form = new Forms().byNumber(kind);
        Form.Linked linked = form.linking(form.begin(matter()), piece(2, false)).orElseThrow();
        assertThat(linked.number()).isEqualTo(1);
        List<String> texts = form.fields().stream()
                .filter(field -> field.shape() == Shape.LINES)
                .map(Field::id)
                .toList();
        assertThat(texts).isNotEmpty().allMatch(form::links);
        for (String field : texts) {
            var typed = new HashMap<>(form.written(linked.facts()));
            typed.put(field, "柜台无人［证1］。");
            var read = (LinkedFacts) form.reading(typed, linked.facts()).facts();
            assertThat(read.used()).as(field).extracting(EvidenceLink::evidence).containsExactly(new UUID(5, 2));
            assertThat(form.place(read.component(LinkedFacts.NOTES), any -> true))
                    .as("the notes come from it")
                    .isEqualTo(field);
            assertThat(read.fields().value(LinkedFacts.NOTES)).containsInstanceOf(Value.Rows.class);
        }
        assertThat(linked.facts().fields().value(LinkedFacts.NOTES)).isEmpty();
    }

    @Test
    void leadMaterialGetsNoNumberAndOneLineBlanksNameNone() {
        Form<?> form = new Forms().byNumber(9);
        assertThat(form.linking(form.begin(matter()), piece(1, true))).isEmpty();
        assertThat(form.links("place")).isFalse();
        assertThat(form.links("none")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void citingAPieceKeepsWhatSentencesName(int kind) {
        Form<?> form = new Forms().byNumber(kind);
        Form.Linked linked = form.linking(form.begin(matter()), piece(2, false)).orElseThrow();
        var cited = (LinkedFacts) form.citing(linked.facts(), piece(3, false)).orElseThrow();
        assertThat(cited.links()).isEqualTo(((LinkedFacts) linked.facts()).links());
        assertThat(cited.links()).hasSize(1);
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

    private static Matter matter() {
        return new Matter(
                "case:1",
                "2026-0003",
                new Party("甲药房", "", "", "", "", "", "", ""),
                new Matter.Story(CaseSourceRegister.Origin.INSPECTION, "内容", LocalDate.of(2026, 11, 18), "案由", "情况"),
                List.of(),
                List.of(),
                new Matter.Writing("某局", Optional.empty(), LocalDateTime.of(2026, 11, 20, 10, 0), Map.of()),
                Matter.Known.NOTHING);
    }
}
