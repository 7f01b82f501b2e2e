package org.xunyao.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.LeadSource;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.exchange.Content;
import org.xunyao.kernel.FaultException;
import tools.jackson.databind.json.JsonMapper;

class CasePackageTest {
    private static final JsonMapper READER = JsonMapper.shared();

    @TempDir
    Path folder;

    private final CaseJson json = new CaseJson();
    private SampleCase sample;
    private CasePackage packing;

    @BeforeEach
    void open() throws IOException {
        sample = new SampleCase(folder);
        packing = new CasePackage(sample, DocumentKinds.installed(), "澜溪县市场监督管理局");
    }

    @Test
    void theCaseIsTheGoldenFileValueByValue() throws IOException {
        byte[] written = bytes(content(packing.of(sample.material(LeadSource.SUPERVISION)), "data/case.json"));
        try (InputStream golden = CasePackageTest.class.getResourceAsStream("/case-schema-1.json")) {
            assertThat(READER.readTree(written)).isEqualTo(READER.readTree(golden));
        }
    }

    @Test
    void theTextIsCanonical() throws IOException {
        String text = new String(
                bytes(content(packing.of(sample.material(LeadSource.SUPERVISION)), "data/case.json")),
                StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"case_file\":{\"approver\":")
                .endsWith(",\"obj\":\"case\",\"party\":" + text.substring(text.indexOf("\"party\":") + 8));
        assertThat(text).doesNotContain("\": ", ", \"", "\n ", "\\ud842").contains("王𠮷", "A/B", "\\u001f");
    }

    @Test
    void whatWasWrittenIsReadAgainWhole() throws IOException {
        CaseMaterial material = sample.material(LeadSource.SUPERVISION);
        byte[] written = bytes(content(packing.of(material), "data/case.json"));
        CaseRecord record = json.read(written);
        assertThat(json.write(record)).isEqualTo(written);
        assertThat(record).isEqualTo(new CaseEntries(DocumentKinds.installed(), "澜溪县市场监督管理局").of(material));
    }

    @Test
    void everyFileThatTheCaseNamesIsInThePackageWithItsDigestsAndNoOther() throws IOException {
        List<Content> contents = packing.of(sample.material(LeadSource.SUPERVISION));
        CaseRecord record = json.read(bytes(content(contents, "data/case.json")));
        for (CaseRecord.DocumentEntry document : record.docs()) {
            assertIs(content(contents, document.file().orElseThrow()), document.bytes());
        }
        for (CaseRecord.EvidenceEntry evidence : record.evidence()) {
            assertIs(content(contents, evidence.file()), evidence.bytes());
        }
        assertThat(contents)
                .hasSize(1 + record.docs().size() + record.evidence().size());
        for (Content content : contents) {
            assertThat(sample.digest(bytes(content))).isEqualTo(content.entry().digests());
        }
    }

    @Test
    void leadMaterialIsMarkedAndLiesApart() throws IOException {
        CaseRecord record = record(LeadSource.SUPERVISION);
        assertThat(record.evidence())
                .extracting(
                        CaseRecord.EvidenceEntry::use,
                        evidence -> evidence.file().replaceFirst("/.*[.]", "/*."))
                .containsExactly(
                        tuple("LEAD_ONLY", "lead-material/*.ts"),
                        tuple("LEAD_ONLY", "lead-material/*.jpg"),
                        tuple("LAWFULLY_COLLECTED", "evidence/*.bin"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT", "REPORT"})
    void whoToldItDoesNotLeaveTheCounty(LeadSource source) throws IOException {
        List<Content> contents = packing.of(sample.material(source));
        assertThat(record(source).lead().caseDesc()).isEmpty();
        assertThat(record(source).lead().withheld()).contains("INFORMANT");
        assertThat(record(source).docs())
                .filteredOn(document -> document.docType() == 1)
                .singleElement()
                .satisfies(document -> assertThat(document.file()).isEmpty());
        assertThat(contents).noneMatch(content -> content.entry().path().contains("/01-"));
        assertThat(new String(bytes(content(contents, "data/case.json")), StandardCharsets.UTF_8))
                .doesNotContain(SampleCase.DESCRIPTION);
    }

    @Test
    void aTypeThatAManifestCannotSayIsAnyBytesThereAndStaysInTheCase() throws IOException {
        List<Content> contents = packing.of(sample.material(LeadSource.SUPERVISION));
        assertThat(record(LeadSource.SUPERVISION).evidence().getLast().mediaType())
                .isEqualTo("video/x-Recorder; v=2");
        assertThat(contents.getLast().entry().mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void whatBelongsToAnotherCaseIsRefused() {
        assertThatThrownBy(() -> sample.ofAnotherParty()).hasMessage("another party");
        assertThatThrownBy(() -> sample.withForeignDocument()).hasMessage("document of another matter");
    }

    @Test
    void anyOtherTextOfACaseIsRefused() throws IOException {
        String good = new String(
                bytes(content(packing.of(sample.material(LeadSource.SUPERVISION)), "data/case.json")),
                StandardCharsets.UTF_8);
        List.of(
                        "",
                        "null",
                        "{}",
                        good + "\n",
                        " " + good,
                        good + good,
                        good.replace("\"schema_version\":1", "\"schema_version\":2"),
                        good.replace("\"schema_version\":1", "\"schema_version\":1,\"schema_version\":1"),
                        good.replace("\"obj\":\"case\"", "\"obj\":\"case\",\"objx\":1"),
                        good.replace("\"tel\":", "\"telx\":"),
                        good.replace("A/B", "A\\/B"),
                        "[".repeat(1 << 20))
                .forEach(text -> assertThatThrownBy(() -> json.read(text.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(FaultException.class)
                        .hasMessageStartingWith("PACKAGE-CONTENT"));
    }

    private CaseRecord record(LeadSource source) throws IOException {
        return json.read(bytes(content(packing.of(sample.material(source)), "data/case.json")));
    }

    private static void assertIs(Content content, CaseRecord.Bytes bytes) {
        assertThat(content.entry().digests().sha256()).isEqualTo(bytes.sha256());
        assertThat(content.entry().digests().sm3()).isEqualTo(bytes.sm3());
        assertThat(content.entry().digests().size()).isEqualTo(bytes.size());
    }

    private static Content content(List<Content> contents, String path) {
        return contents.stream()
                .filter(content -> content.entry().path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + path));
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.source().open()) {
            return in.readAllBytes();
        }
    }
}
