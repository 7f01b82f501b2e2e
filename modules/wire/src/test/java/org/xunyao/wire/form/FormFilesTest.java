package org.xunyao.wire.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.DocumentKind.Direction;
import org.xunyao.documents.DocumentKind.NumberKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormCheck;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.json.FactsJson;

final class FormFilesTest {
    private static final String GOOD = """
        {"number": 45, "code": "PENALTY_DECISION", "name": "行政处罚决定书", "name_en": "Penalty decision",
         "template": "penalty-decision", "numbering": "NUMBERED", "word": "处罚", "direction": "OUTWARD",
         "volume": "MAIN", "starred": true, "seal": true, "receipt": true, "source": "范本 45",
         "effective_from": "2021-07-15", "effective_to": null, "verified": true,
         "groups": [{"key": "main", "label": "正文", "fields": [
           {"key": "party", "label": "当事人", "kind": "PARTY", "required": true, "fill": "party"},
           {"key": "facts", "label": "案件事实", "label_en": "Facts", "kind": "TEXT", "required": true,
            "fill": "doc.35.field.facts", "hint": "写清时间"},
           {"key": "from", "label": "从", "kind": "DATE"}, {"key": "to", "label": "到", "kind": "DATE"},
           {"key": "way", "label": "方式", "kind": "CHOICE", "choices": [{"key": "cash", "label": "当场"}]},
           {"key": "goods", "label": "物品", "kind": "ROWS", "columns": [
             {"key": "name", "label": "名称", "kind": "LINE", "required": true}]}]}],
         "checks": [{"code": "ORDER", "first": "from", "second": "to", "field": "to"}]}
        """;

    @TempDir
    Path documents;

    @BeforeEach
    void aTemplate() throws IOException {
        Files.createDirectories(documents.resolve("forms"));
        Files.writeString(documents.resolve("penalty-decision.xhtml"), "<html/>");
    }

    @Test
    void aFormIsReadWhole() throws IOException {
        FormSpec spec = read("45.json", GOOD);

        assertThat(spec.name()).isEqualTo("行政处罚决定书");
        assertThat(spec.numbering()).isEqualTo(new NumberKind.Numbered("处罚"));
        assertThat(spec.traits().direction()).isEqualTo(Direction.OUTWARD);
        assertThat(spec.traits().receipt()).isTrue();
        assertThat(spec.fields()).hasSize(6);
        assertThat(spec.field("goods").orElseThrow().columns()).hasSize(1);
        assertThat(spec.field("way").orElseThrow().kind()).isEqualTo(FieldKind.CHOICE);
        assertThat(spec.field("facts").orElseThrow().hint()).isPresent();
        assertThat(spec.checks()).containsExactly(new FormCheck.Order("from", "to", "to"));
        assertThat(spec.verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\": 45                   | \"number\": 57                 | number: not 1 to 56",
                "\"number\": 45                   | \"number\": \"45\"             | number: no whole number",
                "\"number\": 45                   | \"number\": 46                 | the file of this form is 46.json",
                "PENALTY_DECISION                 | penalty                        | code: not in capitals",
                "\"name\": \"行政处罚决定书\"       | \"name\": \"\"                 | name: missing",
                "\"template\": \"penalty-decision\" | \"template\": \"nothing\"      | there is no nothing.xhtml",
                "\"template\": \"penalty-decision\" | \"template\": \"../secret\"    | template: not in kebab case",
                "\"NUMBERED\"                     | \"NONE\"                       | word: belongs to NUMBERED",
                "\"NUMBERED\"                     | \"SOMETIMES\"                  | numbering: none of",
                "\"OUTWARD\"                      | \"UPWARD\"                     | direction: none of",
                "\"starred\": true                | \"starred\": 1                 | starred: neither true nor false",
                "\"starred\": true,               | ''                             | starred: neither true nor false",
                "\"2021-07-15\"                   | \"2021-02-30\"                 | effective_from: no day",
                "\"effective_to\": null           | \"effective_to\": \"2020-01-01\" | effective_to: before",
                "\"source\": \"范本 45\"           | \"source\": \"范本 45\", \"x\": 1 | x: not known",
                "\"kind\": \"PARTY\"              | \"kind\": \"GUEST\"            | groups[0].fields[0].kind: none of",
                "\"key\": \"facts\"               | \"key\": \"title\"             | groups[0].fields[1]: the key"
                        + " title",
                "\"key\": \"from\"                | \"key\": \"to\"                | groups: a field twice",
                "\"fill\": \"party\"              | \"fill\": \"the.moon\"         | groups[0].fields[0]: no such"
                        + " source",
                "\"hint\": \"写清时间\"            | \"hint\": [1]                  | groups[0].fields[1].hint: no text",
                "\"key\": \"cash\"                | \"key\": \"Cash\"              | groups[0].fields[4].choices[0]:"
                        + " no key",
                "\"key\": \"name\", \"label\": \"名称\", \"kind\": \"LINE\" | \"key\": \"name\", \"label\": \"名称\","
                        + " \"kind\": \"OFFICERS\" | groups[0].fields[5]: a column of a kind",
                "\"key\": \"name\", \"label\": \"名称\" | \"key\": \"name\"             |"
                        + " groups[0].fields[5].columns[0].label: missing",
                "\"groups\": [{                   | \"groups\": [7, {              | groups[0]: no object",
                "\"code\": \"ORDER\"              | \"code\": \"CHAOS\"            | checks[0].code: none of",
                "\"second\": \"to\"               | \"second\": \"nowhere\"        | checks: no such field: nowhere",
            })
    void whatIsWrongAnywhereRefusesTheFileWithItsPlace(String there, String instead, String said) {
        assertThat(GOOD).contains(there);

        assertThatThrownBy(() -> read("45.json", GOOD.replace(there, instead)))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RESOURCE-BAD"))
                .hasMessageContaining("45.json")
                .hasMessageContaining(said);
    }

    @Test
    void whatIsNoJsonSaysWhere() {
        assertThatThrownBy(() -> read("45.json", GOOD.replace("\"code\":", "\"code\"")))
                .hasMessageContaining("45.json, line 1");
        assertThatThrownBy(() -> read("45.json", GOOD.replace("\"code\"", "\"number\"")))
                .hasMessageContaining("45.json");
        assertThatThrownBy(() -> read("45.json", " ".repeat(600 << 10) + GOOD)).hasMessageContaining("512 KiB");
        assertThatThrownBy(() -> read("45.json", "[".repeat(10_000))).hasMessageContaining("no JSON");
    }

    @Test
    void aProvincesFormGoesBeforeTheNationalOne() throws IOException {
        read("45.json", GOOD);
        Path own = Files.createDirectories(documents.resolve("province/forms"));
        Files.writeString(own.resolve("45.json"), GOOD.replace("范本 45", "本省式样"));

        assertThat(new FormFiles(documents).read())
                .singleElement()
                .satisfies(spec -> assertThat(spec.source()).isEqualTo("本省式样"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\": 45        | \"number\": 44       | 45.json",
                "\"number\": 45        | \"number\": 46       | 46.json",
                "\"number\": 45        | \"number\": 33       | 33.json",
                "\"word\": \"处罚\"    | \"word\": \"责改\"   | 45.json",
                "\"starred\": true,    | ''                 | 45.json",
                "\"key\": \"goods\"    | \"key\": \"wares\"  | 45.json",
            })
    void aFormOfTheProvinceThatIsRefusedLeavesTheNationalOne(String there, String instead, String file)
            throws IOException {
        FormSpec national = read("45.json", GOOD);
        Path own = Files.createDirectories(documents.resolve("province/forms"));
        assertThat(GOOD).contains(there);
        Files.writeString(own.resolve(file), GOOD.replace(there, instead));
        Files.writeString(
                documents.resolve("province/penalty-decision.xhtml"),
                "<html><head/><body><p data-each=\"goods\"><span data-text=\"name\"/></p></body></html>");

        FormFiles.Found found = new FormFiles(documents).found();

        assertThat(found.forms()).containsExactly(national);
        assertThat(found.refused()).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head/><body>",
                "",
                "<!DOCTYPE html><html><head/><body/></html>",
                "<html><head/><body><p data-text=\"nothing.words\"/></body></html>"
            })
    void aFormOfTheProvinceWhosePageDoesNotFitItIsRefused(String page) throws IOException {
        FormSpec national = read("45.json", GOOD);
        Path own = Files.createDirectories(documents.resolve("province/forms"));
        Files.writeString(own.resolve("45.json"), GOOD.replace("范本 45", "本省式样"));
        Files.writeString(documents.resolve("province/penalty-decision.xhtml"), page);

        FormFiles.Found found = new FormFiles(documents).found();

        assertThat(found.forms()).containsExactly(national);
        assertThat(found.refused()).containsExactly("45.json");
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertThat(new FormFiles(documents.resolve("nowhere")).read()).isEmpty();
    }

    @Test
    void everyInstalledFormIsReadAndNoneHasTheNumberOfAnother() {
        Path root = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "documents");

        assertThat(DocumentKinds.installed(new FormFiles(root).read()).all()).hasSize(56);
    }

    @Test
    void factsComeBackAsTheyWereAndOutliveAChangeOfTheForm() throws IOException {
        FormSpec spec = read("45.json", GOOD);
        SheetFacts facts = new SheetFacts(
                spec,
                Map.of("party.name", "䶮康大药房", "facts", "一\n\"二\"\\", "from", "2026-11-02", "way", "cash"),
                Map.of("goods", List.of(Map.of("name", "𠮷"), Map.of("name", "乙"))));
        String text = new FactsJson(DocumentKinds.installed(List.of(spec))).write(facts);
        FormSpec later = read("45.json", GOOD.replace("\"key\": \"facts\"", "\"key\": \"story\""));

        Facts same = new FactsJson(DocumentKinds.installed(List.of(spec))).read(45, text);
        Facts after = new FactsJson(DocumentKinds.installed(List.of(later))).read(45, text);

        assertThat(same).isEqualTo(facts);
        assertThat(after).isEqualTo(new SheetFacts(later, facts.values(), facts.rows()));
        assertThat(((SheetFacts) after).former()).containsExactly("facts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"facts\":{\"rows\":{},\"values\":{\"a\":null}},\"form\":45,\"version\":1}",
                "{\"facts\":{\"rows\":{\"a\":[null]},\"values\":{}},\"form\":45,\"version\":1}",
                "{\"facts\":{\"rows\":{\"a\":null},\"values\":{}},\"form\":45,\"version\":1}",
                "{\"facts\":{\"rows\":{},\"values\":{\"a\":7}},\"form\":45,\"version\":1}",
                "{\"facts\":{\"values\":{}},\"form\":45,\"version\":1}",
                "{\"facts\":{\"rows\":{},\"values\":{}},\"form\":44,\"version\":1}",
            })
    void factsThatAreNoneStayAsTheyWere(String text) throws IOException {
        var json = new FactsJson(DocumentKinds.installed(List.of(read("45.json", GOOD))));

        assertThat(json.read(45, text)).isEqualTo(new UnreadableFacts(45, text));
    }

    @Test
    void factsOfAFormThatIsNoLongerThereStayAsTheyWere() {
        String text = "{\"facts\":{\"rows\":{},\"values\":{}},\"form\":45,\"version\":1}";

        assertThat(new FactsJson(DocumentKinds.installed()).read(45, text)).isEqualTo(new UnreadableFacts(45, text));
    }

    private FormSpec read(String name, String json) throws IOException {
        Files.writeString(documents.resolve("forms").resolve(name), json);
        return new FormFiles(documents).read().iterator().next();
    }
}
