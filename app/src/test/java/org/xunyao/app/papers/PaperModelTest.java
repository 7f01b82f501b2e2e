package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.forms.CorrectionNotice;

/// Writing and issuing without a screen; everything runs at once except where a test holds it back.
final class PaperModelTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Test
    void aNewDocumentIsSavedAtOnceAndHoldsWhatTheMatterKnows() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        assertThat(paper.typed("party.name")).isEqualTo(PaperBench.PARTY.name());
        assertThat(paper.typed("conduct")).isEqualTo("执业药师不在岗时未停止销售处方药");
        assertThat(paper.typed("issuedOn")).isEqualTo("2026-11-20");
        assertThat(paper.typed("violated")).as("no article is invented").isEmpty();
        assertThat(bench.room.stored(paper.id()))
                .get()
                .extracting(Document::facts)
                .isEqualTo(paper.facts());
        assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
    }

    @Test
    void typingIsSavedASecondAfterTheLastKey() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        paper.type("violated", "第四十四条");
        bench.pause.pass(Duration.ofMillis(800));
        paper.type("violated", "第四十四条第一款");
        bench.pause.pass(Duration.ofMillis(800));
        assertThat(bench.room.actions()).hasSize(1);
        assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Saving.class);
        bench.pause.pass(Duration.ofMillis(200));
        assertThat(bench.room.actions()).hasSize(2);
        assertThat(((CorrectionNotice)
                                bench.room.stored(paper.id()).orElseThrow().facts())
                        .violated())
                .isEqualTo("第四十四条第一款");
        assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
        bench.pause.pass(SECOND);
        assertThat(bench.room.actions()).as("nothing new, nothing saved").hasSize(2);
    }

    @Test
    void aFailedSaveKeepsTheWordsAndIsTriedAgain() {
        PaperBench bench = bench();
        PapersViewModel model = bench.model();
        model.create(PaperBench.CASE, 33);
        PaperModel paper = model.papers().getFirst();
        bench.room.commitFails = true;
        paper.type("violated", "第四十四条");
        bench.pause.pass(SECOND);
        assertThat(paper.saveMarkProperty().get()).isEqualTo(new SaveMark.Failed("DISK-FULL"));
        assertThat(paper.typed("violated")).isEqualTo("第四十四条");
        model.close();
        assertThat(model.papers()).as("its words are nowhere else").containsExactly(paper);
        bench.room.commitFails = false;
        paper.save();
        assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
        model.close();
        assertThat(model.papers()).isEmpty();
        assertThat(model.recent().heads())
                .singleElement()
                .extracting(PaperHead::issued)
                .isEqualTo(false);
    }

    @Test
    void whatIsTypedWhileASaveRunsIsSavedAfterIt() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        holding = true;
        paper.type("violated", "甲");
        bench.pause.pass(SECOND);
        paper.type("violated", "甲乙");
        bench.pause.pass(SECOND);
        letGo();
        assertThat(((CorrectionNotice)
                                bench.room.stored(paper.id()).orElseThrow().facts())
                        .violated())
                .isEqualTo("甲乙");
        assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
    }

    @Test
    void aLatePictureOfOlderWordsIsNotShown() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        var before = paper.pages().pagesProperty().get();
        holding = true;
        paper.type("violated", "甲");
        bench.pause.pass(Duration.ofMillis(600));
        paper.type("violated", "甲乙");
        bench.pause.pass(Duration.ofMillis(600));
        held.removeFirst().run();
        assertThat(paper.pages().pagesProperty().get())
                .as("the older run has ended")
                .isSameAs(before);
        letGo();
        assertThat(bench.composed)
                .extracting(facts -> ((CorrectionNotice) facts).violated())
                .containsExactly("", "甲", "甲乙");
        assertThat(paper.pages().pagesProperty().get())
                .isInstanceOfSatisfying(
                        PageModel.Pages.Made.class,
                        made -> assertThat(made.pictures().getFirst()).isEqualTo(PaperBench.png(3)));
    }

    @Test
    void whatCannotBeReadStaysInItsFieldAndHoldsUpNothingElse() {
        PaperBench bench = bench();
        PapersViewModel model = bench.model();
        model.create(PaperBench.CASE, 33);
        PaperModel paper = model.papers().getFirst();
        paper.type("until", "下个月");
        paper.type("violated", "第四十四条");
        bench.pause.pass(SECOND);
        assertThat(paper.checks()).containsExactly(new Check("until", "DAY", true));
        assertThat(paper.typed("until")).isEqualTo("下个月");
        assertThat(((CorrectionNotice)
                                bench.room.stored(paper.id()).orElseThrow().facts())
                        .violated())
                .isEqualTo("第四十四条");
        paper.issue();
        assertThat(paper.issuingProperty().get()).isEqualTo(new IssueState.Blocked(1));
        assertThat(bench.room.actions()).doesNotContain("document.issue");
        model.close();
        model.open(paper.id());
        PaperModel again = model.papers().getFirst();
        assertThat(again).isNotSameAs(paper);
        assertThat(again.typed("until"))
                .as("words that could not be saved come back")
                .isEqualTo("下个月");
        again.type("until", "2026年12月1日");
        assertThat(again.checks()).isEmpty();
        assertThat(((CorrectionNotice) again.facts()).until()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsComplainedOf() {
        PaperModel paper = begin(bench(), 9);
        paper.type("from", "2026-11-20 09:05");
        paper.type("to", "2026-11-20 8:30");
        assertThat(paper.checks()).contains(new Check("to", "ORDER", true));
        paper.type("to", "2026年11月20日10时30分");
        assertThat(paper.checks()).noneMatch(Check::complaint);
    }

    @Test
    void flawsLeadToTheirFieldsAndForbidIssuing() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        paper.type("reviewBody", "");
        paper.type("court", "");
        assertThat(paper.checks())
                .containsExactly(
                        new Check("violated", "EMPTY", false),
                        new Check("reviewBody", "EMPTY", false),
                        new Check("court", "EMPTY", false));
        paper.issue();
        assertThat(paper.issuingProperty().get()).isEqualTo(new IssueState.Blocked(3));
        assertThat(bench.room.stored(paper.id())).get().isInstanceOf(Document.Draft.class);
    }

    @Test
    void issuingSavesWhatWasTypedLastAndFreezesTheForm() throws Exception {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        paper.type("violated", "《药品经营和使用质量监督管理办法》第四十四条第一款");
        paper.issue();
        assertThat(paper.issuingProperty().get()).isInstanceOf(IssueState.Done.class);
        Document.Issued issued = paper.issuedProperty().get().orElseThrow();
        assertThat(issued.number()).contains("澜市监责改〔2026〕1号");
        assertThat(((CorrectionNotice) issued.facts()).violated()).contains("第四十四条");
        assertThat(Files.readString(issued.sealed().path())).contains("澜市监责改〔2026〕1号");
        assertThat(bench.shown).as("the sealed file itself is on the screen").containsExactly(issued);
        paper.type("violated", "别的");
        assertThat(paper.typed("violated")).contains("第四十四条");
        bench.pause.pass(SECOND);
        assertThat(bench.room.actions()).containsExactly("document.save", "document.save", "document.issue");
    }

    @Test
    void issuingWaitsForTheSaveThatRuns() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        holding = true;
        paper.type("violated", "甲");
        bench.pause.pass(SECOND);
        paper.issue();
        assertThat(paper.frozen()).isTrue();
        paper.type("violated", "乙");
        letGo();
        assertThat(paper.issuedProperty().get().map(issued -> ((CorrectionNotice) issued.facts()).violated()))
                .contains("甲");
    }

    @Test
    void issuingThatBreaksLeavesTheDraftAndSaysSo() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        paper.type("violated", "甲");
        bench.pause.pass(SECOND);
        bench.room.commitFails = true;
        paper.issue();
        assertThat(paper.issuingProperty().get()).isEqualTo(new IssueState.Fault("DISK-FULL"));
        assertThat(paper.frozen()).isFalse();
        bench.room.commitFails = false;
        paper.issue();
        assertThat(paper.issuedProperty().get().orElseThrow().number()).contains("澜市监责改〔2026〕1号");
    }

    @Test
    void anIssuedDocumentThatCannotBeReadStillShowsItsSealedPagesAndTakesNothing() {
        PaperBench bench = bench();
        for (int kind : List.of(33, 99)) {
            DocumentId id = bench.unreadable(kind);
            PapersViewModel model = bench.model();
            model.open(id);
            assertThat(model.faultProperty().get()).isEmpty();
            PaperModel paper = model.currentProperty().get().orElseThrow();
            assertThat(paper.frozen()).isTrue();
            assertThat(paper.form().fields()).isEmpty();
            assertThat(paper.pages().pagesProperty().get()).isInstanceOf(PageModel.Pages.Made.class);
            assertThat(bench.shown.getLast().id()).isEqualTo(id);
            paper.type("violated", "乙");
            paper.cite(PaperBench.FILE);
            paper.issue();
            model.close();
            assertThat(model.papers()).isEmpty();
            assertThat(bench.room.stored(id).orElseThrow().facts()).isEqualTo(new UnreadableFacts(kind, "{"));
        }
    }

    @Test
    void aDraftThatCannotBeReadIsNotOpened() {
        PaperBench bench = bench();
        var id = new DocumentId(new UUID(8, 8));
        bench.drafting().save(PaperRoom.ticket(), id, PaperBench.CASE, new UnreadableFacts(33, "{"));
        PapersViewModel model = bench.model();
        model.open(id);
        assertThat(model.faultProperty().get()).contains("DOC-UNREADABLE");
        assertThat(model.papers()).isEmpty();
    }

    @Test
    void aDocumentIsOpenOnlyOnce() {
        PapersViewModel model = bench().model();
        model.create(PaperBench.CASE, 33);
        model.create(PaperBench.CASE, 9);
        PaperModel first = model.papers().getFirst();
        model.open(first.id());
        assertThat(model.papers()).hasSize(2);
        assertThat(model.currentProperty().get()).contains(first);
        model.next();
        model.next();
        assertThat(model.currentProperty().get()).contains(first);
    }

    @Test
    void pagesThatCannotBeMadeSayWhy() {
        PaperBench bench = bench();
        PaperModel paper = begin(bench, 33);
        bench.pressFault = java.util.Optional.of("DOC-GLYPH");
        paper.type("violated", "𓀀");
        bench.pause.pass(SECOND);
        assertThat(paper.pages().pagesProperty().get()).isEqualTo(new PageModel.Pages.Fault("DOC-GLYPH"));
    }

    @Test
    void everyFormWritesAndReadsItsFactsWithoutLoss() {
        PaperBench bench = bench();
        for (DocumentKind kind : PaperBench.KINDS.all()) {
            PaperModel paper = begin(bench, kind.number());
            var reading = paper.form().reading(paper.form().written(paper.facts()), paper.facts());
            assertThat(reading.facts()).isEqualTo(paper.facts());
            assertThat(reading.complaints()).isEmpty();
            assertThat(paper.form().numbered()).isEqualTo(kind.series().isPresent());
            assertThat(paper.form().facts()).isEqualTo(kind.facts());
            assertThat(paper.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
            assertThat(bench.drafting()
                            .find(PaperRoom.ticket(), paper.id())
                            .orElseThrow()
                            .facts())
                    .isEqualTo(paper.facts());
        }
    }

    private PaperModel begin(PaperBench bench, int kind) {
        PapersViewModel model = bench.model();
        model.create(PaperBench.CASE, kind);
        return model.papers().getFirst();
    }

    private PaperBench bench() {
        Executor background = work -> {
            if (holding) {
                held.add(work);
            } else {
                work.run();
            }
        };
        return new PaperBench(folder, background, Runnable::run);
    }

    private void letGo() {
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
        holding = false;
    }
}
