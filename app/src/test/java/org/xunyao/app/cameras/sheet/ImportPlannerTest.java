package org.xunyao.app.cameras.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.registry.camera.Withdrawal;
import org.xunyao.wire.sheet.SheetFile;
import org.xunyao.wire.sheet.SheetLimits;

class ImportPlannerTest {
    private static final String CREDIT = "91330198MA0000015U";
    private static final PharmacyId SHOP = new PharmacyId(new UUID(0, 1));

    @Test
    void newChangedAndUnchangedCamerasAreToldApartAndOnlyWhatChangesIsWritten() {
        ImportPlan plan = plan("""
                点位编码,店名,点位,主码流地址,统一社会信用代码,国标编码
                C1,康民,处方区,rtsp://u:***@10.1.1.1:554/1,%s,
                C3,康民,收银台,,,
                C9,新店,门口,rtsp://10.1.1.9/1,%s,33019800001320000001
                """.formatted(CREDIT, CREDIT));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.rows())
                .extracting(ImportPlan.Row::kind)
                .containsExactly(ImportPlan.Kind.SAME, ImportPlan.Kind.CHANGED, ImportPlan.Kind.NEW);
        assertThat(plan.written()).extracting(row -> row.entry().code().text()).containsExactly("C3", "C9");
        assertThat(plan.written().getFirst().seen()).isEqualTo(OptionalLong.of(7));
        // An empty cell leaves the address that is known.
        assertThat(plan.written().getFirst().entry().lines()).isEqualTo(lines("rtsp://10.1.1.3/1"));
        assertThat(plan.written().getLast().entry().site().pharmacy()).contains(SHOP);
    }

    @Test
    void everyMistakeIsNamedByRowAndColumnAndNothingCanBeImported() {
        ImportPlan plan = plan("""
                点位编码,店名,点位,主码流地址,辅码流地址,统一社会信用代码,国标编码
                =cmd|' /C calc'!A0,康民,处方区,,,,
                C5,,处方区,file:///etc/passwd,,,
                C6,康民,处方区,rtsp://u:***@10.7.7.7/1,,91330198MA0000023N,3.3E19
                C6,康民,处方区,,rtsp://10.1.1.1/2,,
                C2,康民,处方区,,,,
                C8,康民,"处
                方区",,,,
                """);
        assertThat(plan.isReady()).isFalse();
        assertThat(plan.errors())
                .extracting(error -> error.letters() + error.row() + " " + error.code())
                .containsExactly(
                        "A2 CODE",
                        "B3 MISSING",
                        "G4 NATIONAL",
                        "F4 CREDIT-CODE",
                        "A5 TWICE",
                        "A6 WITHDRAWN",
                        "C7 CONTROL");
        assertThat(plan.errors().toString()).doesNotContain("passwd", "10.7.7.7");
    }

    @Test
    void badAddressesAreNamedByTheirReason() {
        ImportPlan plan = plan("""
                camera,shop,point,address,sub_address
                C5,康民,处方区,file:///etc/passwd,
                C6,康民,处方区,rtsp://u:***@10.7.7.7/1,
                C7,康民,处方区,,rtsp://10.1.1.1/2
                """);
        assertThat(plan.errors())
                .extracting(error -> error.letters() + error.row() + " " + error.code())
                .containsExactly("D2 CAMERA-ADDRESS-SCHEME_NOT_ALLOWED", "D3 CAMERA-PASSWORD", "D4 MAIN-MISSING");
    }

    @Test
    void thePlaceForOrdersStaysWithItsMachine() {
        RegisteredCamera there = camera("C1", "处方区", "rtsp://u:Geheim@10.1.1.1/1", Optional.empty());
        Optional<StreamLine> control = Optional.of(new StreamLine("http://u:Geheim@10.1.1.1/onvif"));
        there = there.with(new CameraEntry(
                there.code(), there.site(), there.device(), there.lines().map(known -> known.with(control))));

        assertThat(controls(there, "rtsp://10.1.1.1/2")).isEqualTo(control);
        assertThat(controls(there, "rtsp://10.1.1.7/1")).isEmpty();
    }

    private static Optional<StreamLine> controls(RegisteredCamera there, String main) {
        String csv = "camera,shop,point,address\nC1,康民,处方区," + main + "\n";
        ImportPlan plan = new ImportPlanner(List.of(there), Map.of())
                .plan("x.csv", SheetFile.read(csv.getBytes(StandardCharsets.UTF_8), SheetLimits.USUAL));
        assertThat(plan.errors()).isEmpty();
        return plan.written().getFirst().entry().lines().flatMap(StreamLines::control);
    }

    @Test
    void columnsThatAreMissingStandTwiceOrAreUnknownAreNamed() {
        assertThat(plan("点位编码,点位编码,口令\nC1,C1,x\n").errors())
                .extracting(RowError::code)
                .containsExactly("COLUMN-TWICE", "COLUMN", "COLUMN-MISSING", "COLUMN-MISSING");
        assertThat(plan("").errors()).extracting(RowError::code).containsExactly("EMPTY");
        assertThat(plan("点位编码,店名,点位\n").errors()).extracting(RowError::code).containsExactly("EMPTY");
    }

    @Test
    void whatIsExportedHoldsNoPasswordAndChangesNothingWhenItIsImported() {
        byte[] bytes = RegisterSheet.of(register(), Map.of(SHOP, CREDIT));
        var sheet = SheetFile.read(bytes, SheetLimits.USUAL);
        assertThat(sheet.toString()).contains("rtsp://u:***@").doesNotContain("Geheim");
        ImportPlan plan = new ImportPlanner(register(), Map.of(CREDIT, SHOP)).plan("x", sheet);
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.rows()).hasSize(2).allMatch(row -> row.kind() == ImportPlan.Kind.SAME);
        assertThat(plan.isReady()).isFalse();
        assertThat(SheetFile.read(RegisterSheet.template(), SheetLimits.USUAL).rows())
                .hasSize(1);
    }

    private static ImportPlan plan(String csv) {
        return new ImportPlanner(register(), Map.of(CREDIT, SHOP))
                .plan("x.csv", SheetFile.read(csv.getBytes(StandardCharsets.UTF_8), SheetLimits.USUAL));
    }

    private static List<RegisteredCamera> register() {
        return List.of(
                camera("C1", "处方区", "rtsp://u:Geheim@10.1.1.1/1", Optional.empty()),
                camera(
                        "C2",
                        "处方区",
                        "rtsp://10.1.1.2/1",
                        Optional.of(new Withdrawal(java.time.Instant.EPOCH, "p", "拆"))),
                camera("C3", "处方区", "rtsp://10.1.1.3/1", Optional.empty()));
    }

    private static RegisteredCamera camera(String code, String place, String address, Optional<Withdrawal> gone) {
        return new RegisteredCamera(
                new CameraCode(code),
                new CameraSite("康民", Optional.of(SHOP), place),
                CameraDevice.UNKNOWN,
                lines(address),
                CameraFile.EMPTY,
                gone,
                7);
    }

    private static Optional<StreamLines> lines(String address) {
        return Optional.of(new StreamLines(new StreamLine(address), Optional.empty()));
    }
}
