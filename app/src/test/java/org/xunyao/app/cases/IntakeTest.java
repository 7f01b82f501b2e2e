package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Target;
import org.xunyao.app.cases.matter.EvidenceLine;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.Digests;

/// Files of the disk on their way into the evidence of a lead, over the real desks, database and files.
final class IntakeTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path shared;

    private static CaseBench bench;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        bench = new CaseBench(shared.resolve("data"));
    }

    @BeforeEach
    void begin() {
        bench.begin(FRIDAY);
        bench.source(bench.pharmacy("康民大药房（滨河店）"), "处方药柜台无人在岗", FRIDAY);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aFileOfTheShopsRecorderIsSealedAsObtainedAndItsStatementStandsBesideIt() throws IOException {
        registered();
        Path export = Files.writeString(folder.resolve("export.mp4"), "frames of the recorder");
        CasesViewModel inspector = at("liming");
        IntakeModel intake = inspector.intake().orElseThrow();
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).contains("path");
        intake.words("path").set(export.toString());
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).contains("provider");
        intake.words("provider").set("何某");
        intake.submit("t", "");
        assertThat(intake.flawProperty().get())
                .as("a recorder has a clock of its own")
                .contains("time");
        intake.words("time").set("2026-11-20 10:09:00");
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).contains("offset");
        intake.words("offset").set("-46");
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).isEmpty();
        assertThat(intake.faultProperty().get()).isEmpty();

        List<EvidenceLine> lines = sheet(inspector).evidence();
        assertThat(lines)
                .extracting(EvidenceLine::use)
                .containsExactly(EvidenceLine.Use.CLUE_ONLY, EvidenceLine.Use.OBTAINED);
        TakingRecord said = lines.getLast().taking().orElseThrow();
        assertThat(said.file()).isEqualTo("export.mp4");
        assertThat(said.provider()).isEqualTo("何某");
        assertThat(said.aheadSeconds()).contains(-46L);
        Digests digests = lines.getLast().digests();
        assertThat(digests).isEqualTo(new org.xunyao.crypto.BouncyDigester().digest(Files.readAllBytes(export)));
        assertThat(intake.words("path").get()).as("used up").isEmpty();
        var about = new Target(
                "lead", sheet(inspector).lead().orElseThrow().id().value().toString());
        assertThat(bench.desks().evidence().of(bench.person("liming"), about))
                .as("one row on the screen, two items on the disk")
                .hasSize(2);
    }

    @Test
    void aPhotographOfTheSceneNeedsNoDeviceClockAndIsAtTheScene() throws IOException {
        registered();
        Path photo = Files.writeString(folder.resolve("counter.jpg"), "light");
        CasesViewModel inspector = at("wangxl");
        IntakeModel intake = inspector.intake().orElseThrow();
        intake.wayProperty().set(TakingRecord.Way.SCENE);
        intake.whatProperty().set(TakingRecord.What.PHOTOGRAPH);
        intake.words("path").set(photo.toString());
        intake.submit("t", "");
        assertThat(sheet(inspector).evidence().getLast().use()).isEqualTo(EvidenceLine.Use.AT_THE_SCENE);
    }

    @Test
    void aNameThatNoRecordCanHoldIsRefusedBeforeAnythingIsRead() {
        registered();
        IntakeModel intake = at("liming").intake().orElseThrow();
        intake.wayProperty().set(TakingRecord.Way.SCENE);
        for (String name : List.of("n".repeat(256), "\u200B")) {
            intake.words("path").set(folder.resolve("x").resolve(name).toString());
            intake.submit("t", "");
            assertThat(intake.flawProperty().get()).contains("path");
        }
        intake.words("path").set(folder.resolve("real.bin").toString());
        intake.words("time").set("1000000-01-01 00:00:00");
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).contains("time");
        intake.words("time").set("");
        intake.words("offset").set(Long.toString(Long.MIN_VALUE));
        intake.submit("t", "");
        assertThat(intake.flawProperty().get()).contains("offset");
    }

    @Test
    void foldersLinksAndEmptyOrMissingFilesAreRefusedByName() throws IOException {
        registered();
        Path file = Files.writeString(folder.resolve("real.bin"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link.bin"), file);
        Path empty = Files.createFile(folder.resolve("empty.bin"));
        assertThat(refusal(folder)).contains("INTAKE-FOLDER");
        assertThat(refusal(link)).contains("INTAKE-LINK");
        assertThat(refusal(empty)).contains("INTAKE-EMPTY");
        assertThat(refusal(folder.resolve("none.bin"))).contains("INTAKE-MISSING");
        assertThat(sheet(at("liming")).evidence())
                .as("only the clip of the alarm")
                .hasSize(1);
    }

    private Optional<String> refusal(Path file) {
        IntakeModel intake = at("liming").intake().orElseThrow();
        intake.wayProperty().set(TakingRecord.Way.SCENE);
        intake.words("path").set(file.toString());
        intake.submit("t", "");
        return intake.faultProperty().get();
    }

    private static void registered() {
        at("liming").submit();
    }

    private static CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        return model;
    }

    private static MatterSheet sheet(CasesViewModel model) {
        return model.sheet().orElseThrow();
    }
}
