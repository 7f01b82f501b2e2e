package org.xunyao.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.casework.knowledge.Article.Wording;
import org.xunyao.casework.penalty.Legal;

class KnowledgeBookTest {
    private static final LocalDate OLD = LocalDate.of(2019, 3, 2);
    private static final LocalDate NEW = LocalDate.of(2026, 5, 15);
    private static final ArticleNumber FIRST = new ArticleNumber(1, 0);
    private static final Cited CITED = new Cited("rules", FIRST);

    private static LawVersion law(LocalDate from, Optional<LocalDate> to) {
        return new LawVersion("rules", "实施条例", List.of("条例"), "某法实施条例", "", "", Rank.REGULATION, "", legal(from, to));
    }

    private static Legal legal(LocalDate from, Optional<LocalDate> to) {
        return new Legal("公报", from, to, true);
    }

    private static LawText text(String name, LocalDate from, String words) {
        return new LawText(name, from, "", "公报", List.of(new LawText.Part(FIRST, words)), words);
    }

    private final KnowledgeBook book = new KnowledgeBook(
            List.of(law(OLD, Optional.of(NEW.minusDays(1))), law(NEW, Optional.empty())),
            List.of(new Article(CITED, Wording.GIST, "摘要", legal(NEW, Optional.empty()))),
            List.of());

    @Test
    void aTextHoldsUntilTheNextVersionOfItsLawAndStandsBeforeOurGist() {
        KnowledgeBook more = book.with(List.of(text("实施条例", OLD, "旧文"), text("某法实施条例", NEW, "新文")));
        assertThat(more.versions(CITED)).extracting(Article::text).containsExactly("旧文", "新文", "摘要");
        assertThat(more.versions(CITED).getFirst().legal().to()).contains(NEW.minusDays(1));
        assertThat(more.versions(CITED).get(1).legal().to()).isEmpty();
        assertThat(Standing.of(more.versions(CITED).getFirst().legal(), NEW)).isEqualTo(Standing.OVER);
        assertThat(Standing.of(more.versions(CITED).get(1).legal(), NEW.minusDays(1)))
                .isEqualTo(Standing.NOT_YET);
        assertThat(Standing.of(more.versions(CITED).get(1).legal(), NEW)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void whatAnotherVersionReplacedIsRevisedAndWhatEndsAloneIsOver() {
        Legal before = book.laws("rules").getFirst().legal();
        assertThat(Standing.of(before, NEW, book.laws("rules"))).isEqualTo(Standing.REVISED);
        assertThat(Standing.of(before, NEW.minusDays(1), book.laws("rules"))).isEqualTo(Standing.IN_FORCE);
        assertThat(Standing.of(before, NEW, List.of(law(OLD, before.to())))).isEqualTo(Standing.OVER);
        assertThat(Standing.of(before, NEW, List.of())).isEqualTo(Standing.OVER);
    }

    @Test
    void theLaterOfTwoTextsForTheSameDayCountsUnderWhateverName() {
        KnowledgeBook more = book.with(List.of(text("实施条例", NEW, "初稿"), text("条例", NEW, "定稿")));
        assertThat(more.versions(CITED)).extracting(Article::text).containsExactly("定稿", "摘要");
    }

    @Test
    void aLawThatIsNotKnownBecomesOneWithAllItsVersions() {
        KnowledgeBook more = book.with(List.of(text("县办法", NEW, "新"), text("县办法", OLD, "旧")));
        assertThat(more.laws("县办法")).extracting(one -> one.legal().from()).containsExactly(OLD, NEW);
        assertThat(more.laws("县办法").getFirst().legal().to()).contains(NEW.minusDays(1));
        assertThat(more.versions(new Cited("县办法", FIRST))).hasSize(2);
        assertThat(more.citations().in("县办法第一条")).containsExactly(new Cited("县办法", FIRST));
    }

    @Test
    void whatContradictsIsRefused() {
        assertThatThrownBy(() -> new KnowledgeBook(
                        List.of(law(OLD, Optional.empty()), law(NEW, Optional.empty())), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two versions");
        var gist = new Article(CITED, Wording.GIST, "x", legal(OLD, Optional.empty()));
        assertThatThrownBy(() -> new KnowledgeBook(List.of(law(OLD, Optional.empty())), List.of(gist, gist), List.of()))
                .hasMessageContaining("article twice");
        assertThatThrownBy(() -> new KnowledgeBook(List.of(), List.of(gist), List.of()))
                .hasMessageContaining("of no law");
    }
}
