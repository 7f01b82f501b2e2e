package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.wire.form.FormFiles;

/// What the forms from the refund to the dossier refuse, and what they leave out.
class DecisionFormsTest {
    private static final Pattern EARLIER = Pattern.compile("doc\\.(\\d{1,2})\\.field\\.(.+)");
    private static final Map<Integer, FormSpec> FORMS = new FormFiles(
                    Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents"))
            .read().stream().collect(Collectors.toMap(FormSpec::number, Function.identity()));

    private static final String TICKED = "true";

    @Test
    void aNoticeOfPenaltyOffersExactlyOneOfTheTwoRights() {
        SheetFacts one = bare(37);
        assertThat(one.flaws()).isEmpty();
        assertThat(one.with("hearing", TICKED).flaws()).containsExactly(new Flaw("orally", "EXACTLY-ONE"));
        assertThat(one.with("orally", "").flaws()).containsExactly(new Flaw("orally", "EXACTLY-ONE"));
        assertThat(one.with("orally", "").with("hearing", TICKED).flaws()).isEmpty();
    }

    @Test
    void aFineOnTheSpotNeedsItsAmountAndHowItIsPaid() {
        SheetFacts fined = bare(44).with("fined", TICKED).with("fine", "").with("payment", "");
        assertThat(fined.flaws()).extracting(Flaw::field).containsExactlyInAnyOrder("fine", "payment");
        SheetFacts later = fined.with("fine", "200").with("payment", "bank").with("payThrough", "");
        assertThat(later.flaws()).extracting(Flaw::field).containsExactly("payThrough");
        assertThat(bare(44).with("warning", "").with("fined", "").flaws())
                .extracting(Flaw::code)
                .containsExactly("AT-LEAST-ONE");
    }

    @Test
    void aDecisionWithoutRemediesOrPenaltyIsRefused() {
        SheetFacts none = bare(45).with("reviewBody", "")
                .with("court", "")
                .with("reviewWithin", "")
                .with("sueWithin", "")
                .with("penalties", List.of());
        assertThat(none.flaws())
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder("reviewBody", "court", "reviewWithin", "sueWithin", "penalties");
    }

    @Test
    void theSummaryStandsBeforeADecisionOnlyWhereItsBoxIsTicked() throws IOException {
        assertThat(text(bare(45))).doesNotContain("信息摘要").contains("（市场监督管理部门将依法向社会公开行政处罚决定信息）");
        SheetFacts published = bare(45).with("summary", TICKED);
        assertThat(published.flaws()).extracting(Flaw::field).containsExactly("violationType");
        String text = text(published.with("violationType", "违反处方药管理"));
        assertThat(text.indexOf("行政处罚信息摘要")).isBetween(0, text.indexOf("当事人："));
    }

    @Test
    void aDecisionOrdersCorrectionOnlyWhereThatIsTickedAndSaysAmountsInWords() throws IOException {
        SheetFacts fine = bare(45).with("penalties", List.of(Map.of("penalty", "罚款", "amount", "5000")));
        assertThat(text(fine)).contains("，决定处罚如下：1．罚款5,000.00元（大写：伍仟元整）。").doesNotContain("改正上述违法行为");
        assertThat(text(fine.with("correct", TICKED))).contains("，现责令当事人改正上述违法行为，并决定处罚如下：");
        assertThat(text(fine.with("penalties", List.of(Map.of("penalty", "警告")))))
                .contains("1．警告。")
                .doesNotContain("大写");
    }

    @Test
    void instalmentsAreSummedAndTheTitleFollowsTheChoice() throws IOException {
        SheetFacts parts = bare(47).with("mode", "instalments")
                .with("deferredUntil", "")
                .with(
                        "instalments",
                        List.of(
                                Map.of("dueOn", "2026-06-01", "amount", "1000.50"),
                                Map.of("dueOn", "2026-07-01", "amount", "2000")));
        assertThat(parts.flaws()).isEmpty();
        assertThat(text(parts))
                .contains("分期缴纳罚款通知书", "2026年6月1日前", "合计3,000.50")
                .doesNotContain("暂缓缴纳");
        SheetFacts later = parts.with("mode", "deferred");
        assertThat(later.flaws()).extracting(Flaw::field).containsExactly("deferredUntil");
        assertThat(text(later.with("deferredUntil", "2026-12-01")))
                .contains("延期缴纳罚款通知书", "暂缓缴纳，暂缓至2026年12月1日。")
                .doesNotContain("合计");
    }

    @Test
    void aHearingWithoutAThirdPartyNeverSpeaksOfOneInItsText() throws IOException {
        String alone = text(bare(40)).replace("第三人、其他听证参加人：", "");
        assertThat(alone).doesNotContain("第三人");
        SheetFacts three = bare(40).with("third", "某某公司").with("thirdIdentity", "已核对");
        assertThat(text(three)).contains("第三人享有以下权利：", "请第三人（委托代理人）陈述你的最后意见。");
    }

    @Test
    void whereNothingWasEstablishedNobodyIsTaught() throws IOException {
        assertThat(text(bare(46))).doesNotContain("第三十三条第三款");
        assertThat(text(bare(46).with("lessons", List.of(Map.of("lesson", "持证上岗")))))
                .contains("依据《中华人民共和国行政处罚法》第三十三条第三款的规定，对你（单位）进行教育，具体内容如下：1.持证上岗");
    }

    @Test
    void anAnnouncementBeginsWithThirtyDaysNotTheSixtyOfThePrintedSet() {
        assertThat(form(51).field("collectWithin").map(FormField::phrase)).contains("三十日");
    }

    @Test
    void whatIsTakenFromAnEarlierFormStandsThereAsTheSameKind() {
        List<String> taken = FORMS.values().stream()
                .flatMap(form -> form.fields().stream().flatMap(field -> unlike(form, field)))
                .toList();
        assertThat(taken).isEmpty();
        assertThat(form(45).field("facts").map(FormField::fill)).contains("doc.35.field.facts");
    }

    private static Stream<String> unlike(FormSpec form, FormField field) {
        Matcher earlier = EARLIER.matcher(field.fill());
        if (!earlier.matches()) {
            return Stream.empty();
        }
        Optional<FieldKind> there = Optional.ofNullable(FORMS.get(Integer.valueOf(earlier.group(1))))
                .flatMap(other -> other.field(earlier.group(2)))
                .map(FormField::kind);
        return there.filter(kind -> kind == field.kind()).isPresent()
                ? Stream.empty()
                : Stream.of(form.number() + " " + field.key() + " " + field.fill());
    }

    private static FormSpec form(int number) {
        return Optional.ofNullable(FORMS.get(number)).orElseThrow();
    }

    private static SheetFacts bare(int number) {
        return SampleSheets.bare(form(number));
    }

    private static String text(SheetFacts facts) throws IOException {
        byte[] pdf = PdfComposerTest.COMPOSER.compose(facts.spec(), facts, SampleDocuments.STAMP);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[\\s\\u3000]", "")
                    .replaceAll("—\\d+—", "");
        }
    }
}
