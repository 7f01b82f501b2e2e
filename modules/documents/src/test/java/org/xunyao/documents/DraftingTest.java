package org.xunyao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.forms.SampleFacts;
import org.xunyao.kernel.FaultException;

class DraftingTest {
    private static final String CASE = "崇市监药案〔2026〕3号";
    private static final Facts NOTICE =
            SampleFacts.notice("执业药师不在岗", Optional.of(LocalDate.of(2026, 12, 1)), "崇阳县人民政府");

    private final WritingRoom room = new WritingRoom();
    private final Drafting drafting = room.drafting;

    @Test
    void aDraftSavedTwiceIsOneDocumentWithItsLastFacts() {
        save(1, SampleFacts.notice("", Optional.empty(), ""));
        save(1, NOTICE);
        assertThat(drafting.ofMatter(WritingRoom.INSPECTOR, CASE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Document.Draft.class, draft -> assertThat(draft.facts()).isEqualTo(NOTICE));
    }

    @Test
    void issuingGivesNumberSealedBytesAndAnAuditRow() throws IOException {
        save(1, NOTICE);
        Document.Issued issued = issued(1);
        assertThat(issued.number()).contains("崇市监责改〔2026〕1号");
        assertThat(issued.issuedAt()).isEqualTo(room.now);
        assertThat(room.digest(room.open(issued.sealed().path())))
                .isEqualTo(issued.sealed().digests());
        assertThat(new String(room.open(issued.sealed().path()).readAllBytes(), StandardCharsets.UTF_8))
                .contains("责令改正通知书")
                .contains("崇市监责改〔2026〕1号");
        assertThat(room.links().stream().map(AuditRecord::action)).containsExactly("document.save", "document.issue");
    }

    @Test
    void issuingAgainGivesWhatWasIssuedAndDrawsNoNumber() {
        save(1, NOTICE);
        Document.Issued first = issued(1);
        room.now = room.now.plusSeconds(60);
        assertThat(issued(1)).isEqualTo(first);
        assertThat(room.sealed).hasSize(1);
        save(2, NOTICE);
        assertThat(issued(2).number()).contains("崇市监责改〔2026〕2号");
    }

    @Test
    void anIssuedDocumentIsNotWrittenAgain() {
        save(1, NOTICE);
        Document.Issued first = issued(1);
        assertThatThrownBy(() -> save(1, NOTICE))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOC-ISSUED");
        assertThat(drafting.find(WritingRoom.INSPECTOR, id(1))).contains(first);
    }

    @Test
    void aDocumentWithFlawsStaysADraftAndDrawsNoNumber() {
        save(1, SampleFacts.notice("", Optional.empty(), "崇阳县人民政府"));
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(1)).result())
                .isInstanceOfSatisfying(
                        IssueResult.Incomplete.class,
                        incomplete -> assertThat(incomplete.flaws()).containsExactly(new Flaw("conduct", "EMPTY")));
        assertThat(drafting.find(WritingRoom.INSPECTOR, id(1)).orElseThrow()).isInstanceOf(Document.Draft.class);
        save(2, NOTICE);
        assertThat(issued(2).number()).contains("崇市监责改〔2026〕1号");
    }

    @Test
    void whatIsOnlyALeadIsNoEvidenceOfADocumentButMayBeItsSource() {
        String lead = "0c".repeat(32);
        room.leads.add(lead);
        save(1, SampleFacts.sheet("SHA-256：" + lead.toUpperCase(Locale.ROOT)));
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(1)).result())
                .isEqualTo(new IssueResult.Incomplete(List.of(new Flaw("content", Flaw.LEAD_ONLY))));
        assertThat(drafting.find(WritingRoom.INSPECTOR, id(1)).orElseThrow()).isInstanceOf(Document.Draft.class);
        save(2, SampleFacts.sheet("SHA-256：" + "0d".repeat(32)));
        issued(2);
        save(3, SampleFacts.register("告警片段 " + lead));
        issued(3);
        room.leads.add("a".repeat(64));
        save(4, SampleFacts.all().get(4));
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(4)).result())
                .isEqualTo(new IssueResult.Incomplete(List.of(new Flaw("digests", Flaw.LEAD_ONLY))));
    }

    @Test
    void aFullDiskLeavesTheDraftAndTheNumber() {
        save(1, NOTICE);
        room.diskFails = true;
        assertThatThrownBy(() -> issued(1)).isInstanceOf(FaultException.class).hasMessageContaining("DOC-DISK");
        assertThat(drafting.find(WritingRoom.INSPECTOR, id(1)).orElseThrow()).isInstanceOf(Document.Draft.class);
        room.diskFails = false;
        assertThat(issued(1).number()).contains("崇市监责改〔2026〕1号");
        assertThat(room.links()).hasSize(2);
    }

    @Test
    void numbersHaveNoGapAfterACommitThatFailed() {
        save(1, NOTICE);
        save(2, NOTICE);
        assertThat(issued(1).number()).contains("崇市监责改〔2026〕1号");
        room.commitFails = true;
        assertThatThrownBy(() -> issued(2)).isInstanceOf(FaultException.class);
        room.commitFails = false;
        assertThat(drafting.find(WritingRoom.INSPECTOR, id(2)).orElseThrow()).isInstanceOf(Document.Draft.class);
        assertThat(issued(2).number()).contains("崇市监责改〔2026〕2号");
    }

    @Test
    void theDocumentsOfALeadAndItsCaseAreSeenInOneLook() {
        drafting.save(WritingRoom.INSPECTOR, id(1), "case:c", NOTICE);
        drafting.save(WritingRoom.INSPECTOR, id(2), "lead:l", NOTICE);
        drafting.save(WritingRoom.INSPECTOR, id(3), "case:c", NOTICE);
        drafting.save(WritingRoom.INSPECTOR, id(4), "case:other", NOTICE);
        assertThat(drafting.ofMatters(WritingRoom.INSPECTOR, List.of("lead:l", "case:c")))
                .extracting(Document::id)
                .containsExactly(id(2), id(1), id(3));
    }

    @Test
    void theNewestAreThoseSavedOrIssuedLast() {
        for (int i = 1; i <= 3; i++) {
            room.now = room.now.plusSeconds(60);
            drafting.save(WritingRoom.INSPECTOR, id(i), "case:" + i, NOTICE);
        }
        room.now = room.now.plusSeconds(60);
        drafting.issue(WritingRoom.INSPECTOR, id(1));
        assertThat(drafting.newest(WritingRoom.INSPECTOR, Documents.LAST_DAY, 2))
                .extracting(Document::id)
                .containsExactly(id(1), id(3));
        assertThatThrownBy(() -> drafting.newest(WritingRoom.INSPECTOR, Documents.LAST_DAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafting.newest(WritingRoom.INSPECTOR, Documents.LAST_DAY, 1001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafting.newest(WritingRoom.CLERK, Documents.LAST_DAY, 2))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsPrintedOrExportedIsNamedInTheAuditAndADraftIsNot() {
        save(1, NOTICE);
        assertThatThrownBy(() -> drafting.print(WritingRoom.INSPECTOR, id(1)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-DRAFT");
        assertThatThrownBy(() -> drafting.export(WritingRoom.INSPECTOR, id(2))).hasMessageStartingWith("DOC-GONE");
        Document.Issued issued = issued(1);
        assertThat(drafting.print(WritingRoom.INSPECTOR, id(1)).result()).isEqualTo(issued);
        assertThat(drafting.export(WritingRoom.INSPECTOR, id(1)).result()).isEqualTo(issued);
        assertThatThrownBy(() -> drafting.print(WritingRoom.CLERK, id(1))).isInstanceOf(RefusedException.class);
        var target = new Target("document", id(1).value().toString());
        assertThat(room.links().stream().skip(2))
                .extracting(AuditRecord::action, AuditRecord::target, AuditRecord::outcome)
                .containsExactly(
                        tuple("document.print", target, "done"),
                        tuple("document.export", target, "done"),
                        tuple("document.print", target, "refused"));
    }

    @Test
    void factsThatCannotBeReadAreNotIssued() {
        save(1, new UnreadableFacts(33, "{"));
        assertThat(drafting.issue(WritingRoom.INSPECTOR, id(1)).result())
                .isEqualTo(new IssueResult.Incomplete(List.of(new Flaw("facts", "DOC-UNREADABLE"))));
    }

    @Test
    void theYearOfTheNumberIsTheYearInBeijing() {
        room.now = Instant.parse("2026-12-31T16:00:00Z");
        save(1, SampleFacts.notice("执业药师不在岗", Optional.empty(), "崇阳县人民政府"));
        assertThat(issued(1).number()).contains("崇市监责改〔2027〕1号");
    }

    @Test
    void theRegisterCountsInASeriesOfItsOwn() {
        save(1, NOTICE);
        save(2, SampleFacts.all().getFirst());
        assertThat(issued(1).number()).contains("崇市监责改〔2026〕1号");
        assertThat(issued(2).number()).contains("2026-0001");
    }

    @Test
    void aFormWithoutANumberIsIssuedWithoutOne() {
        save(1, SampleFacts.all().get(2));
        assertThat(issued(1).number()).isEmpty();
    }

    @Test
    void whoMayNotIssueChangesNothingAndTheRefusalIsRecorded() {
        save(1, NOTICE);
        assertThatThrownBy(() -> drafting.issue(WritingRoom.CLERK, id(1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> drafting.find(WritingRoom.CLERK, id(1))).isInstanceOf(RefusedException.class);
        assertThat(room.sealed).isEmpty();
        assertThat(room.links().stream().map(AuditRecord::outcome)).containsExactly("done", "refused", "refused");
    }

    @Test
    void whatWasNeverSavedCannotBeIssued() {
        assertThatThrownBy(() -> issued(9)).isInstanceOf(FaultException.class).hasMessageContaining("DOC-GONE");
    }

    private void save(int number, Facts facts) {
        assertThat(drafting.save(WritingRoom.INSPECTOR, id(number), CASE, facts)
                        .result()
                        .facts())
                .isEqualTo(facts);
    }

    private Document.Issued issued(int number) {
        return ((IssueResult.Done)
                        drafting.issue(WritingRoom.INSPECTOR, id(number)).result())
                .document();
    }

    private static DocumentId id(int number) {
        return new DocumentId(new UUID(0, number));
    }
}
