package org.xunyao.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.documents.forms.SampleFacts.DAY;
import static org.xunyao.documents.forms.SampleFacts.FIRST;
import static org.xunyao.documents.forms.SampleFacts.NOBODY;
import static org.xunyao.documents.forms.SampleFacts.OFFICERS;
import static org.xunyao.documents.forms.SampleFacts.PARTY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.CaseSourceRegister.Origin;

class FlawsTest {
    static List<Facts> samples() {
        return SampleFacts.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFilledFormMayBeIssued(Facts facts) {
        assertThat(facts.flaws()).isEmpty();
    }

    @Test
    void theRegisterNeedsAPartyContentAndForAnInspectionItsInspectors() {
        var bare = SampleFacts.register(Origin.INSPECTION, List.of(), NOBODY, "", DAY);
        assertThat(bare.flaws()).containsExactlyInAnyOrder(empty("content"), empty("party"), empty("inspectors"));
        assertThat(SampleFacts.register(Origin.COMPLAINT, List.of(), PARTY, "举报", DAY)
                        .flaws())
                .isEmpty();
    }

    @Test
    void nothingIsRegisteredBeforeItWasFound() {
        var early = SampleFacts.register(Origin.INSPECTION, OFFICERS, PARTY, "内容", DAY.minusDays(1));
        assertThat(early.flaws()).containsExactly(new Flaw("registeredOn", "ORDER"));
    }

    @Test
    void filingNeedsAPartyACauseFindingsAndTwoCheckersInOrderOfTime() {
        var bare = SampleFacts.filing(NOBODY, "", "", List.of(FIRST), DAY.minusDays(1));
        assertThat(bare.flaws())
                .containsExactlyInAnyOrder(
                        empty("party"),
                        empty("cause"),
                        empty("findings"),
                        new Flaw("checkers", "TWO-OFFICERS"),
                        new Flaw("checkedOn", "ORDER"));
    }

    @Test
    void theSceneRecordNeedsPlacePartySubjectAndScene() {
        var bare = SampleFacts.scene(" ", NOBODY, "", "\u3000", OFFICERS);
        assertThat(bare.flaws())
                .containsExactlyInAnyOrder(empty("place"), empty("party"), empty("subject"), empty("scene"));
    }

    @Test
    void oneOfficerAloneMayNotEnforce() {
        assertThat(SampleFacts.scene("店内", PARTY, "事项", "情况", List.of(FIRST)).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
    }

    @Test
    void anOfficerNamedTwiceIsStillOne() {
        assertThat(SampleFacts.sheet("录像", "店内", "内容", List.of(FIRST, FIRST)).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
    }

    @Test
    void anOfficerWithoutACertificateDoesNotCount() {
        var uncertified = List.of(FIRST, new Officer("王𠮷", " ", "药械化股"));
        assertThat(SampleFacts.sheet("录像", "店内", "内容", uncertified).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
        assertThat(SampleFacts.extraction("店内", "录像机", "录像", uncertified).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
    }

    @Test
    void evidenceNeedsNamePlaceAndContent() {
        assertThat(SampleFacts.sheet("", "", "", OFFICERS).flaws())
                .containsExactlyInAnyOrder(empty("evidence"), empty("place"), empty("content"));
        assertThat(SampleFacts.extraction("", "", "", OFFICERS).flaws())
                .containsExactlyInAnyOrder(empty("place"), empty("medium"), empty("content"));
    }

    @Test
    void anOrderSaysWhereToTurnAndWhatWasDoneAndSetsNoPastDay() {
        var order = SampleFacts.notice("", Optional.of(DAY.minusDays(1)), "");
        assertThat(order.flaws())
                .containsExactlyInAnyOrder(empty("conduct"), empty("remedies"), new Flaw("until", "ORDER"));
    }

    @Test
    void anOrderWithoutADayIsToBeObeyedAtOnce() {
        var order = SampleFacts.notice("执业药师不在岗", Optional.empty(), "崇阳县人民政府");
        assertThat(order.flaws()).isEmpty();
        assertThat(order.fields().value("term")).contains(new Fields.Value.Text("立即予以改正"));
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(DAY.atTime(10, 0), DAY.atTime(9, 59)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordWithoutAFileIsNotIssuedAndPrintsNoDigest() {
        var filled = SampleFacts.extraction("店内", "录像机", "录像", OFFICERS);
        var bare = new ElectronicExtraction(
                filled.period(),
                filled.place(),
                filled.inspected(),
                filled.extractor(),
                filled.officers(),
                filled.medium(),
                filled.method(),
                filled.content(),
                ElectronicExtraction.NOTHING,
                "",
                false);
        assertThat(bare.flaws()).containsExactly(empty("digests"));
        for (String field : List.of("sha256", "sm3", "size")) {
            assertThat(bare.fields().value(field)).contains(new Fields.Value.Text(""));
        }
    }

    private static Flaw empty(String field) {
        return new Flaw(field, "EMPTY");
    }
}
