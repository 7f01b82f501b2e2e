package org.xunyao.app.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraFilter;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.StreamWord;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;

/// The register of cameras without its looks, over the real desks and database.
class CamerasTest {
    @TempDir
    static Path folder;

    /// Opened once, for opening takes seconds; every test has a camera of its own.
    private static CamerasStation station;

    private CamerasViewModel model;

    @BeforeAll
    static void open() throws IOException {
        station = new CamerasStation(folder);
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @BeforeEach
    void read() {
        station.followed.clear();
        model = model("zhaojg");
    }

    @Test
    void theListSaysHowEachCameraStandsAndNeverAPassword() {
        assertThat(row("C01").stream()).isEqualTo(StreamWord.LIVE);
        assertThat(row("C02").stream()).isEqualTo(StreamWord.BAD_ADDRESS);
        assertThat(row("C03").stream()).isEqualTo(StreamWord.NO_ADDRESS);
        assertThat(row("C01").form().value(CameraField.MAIN)).isEqualTo("rtsp://kanlu:***@10.1.2.3:554/c1");
        assertThat(row("C01").form().value(CameraField.CREDIT_CODE)).isEqualTo("91330198MA0000015U");
        assertThat(model.rows().toString()).doesNotContain(CamerasStation.SECRET);
        model.filterProperty().set(new CameraFilter(CameraFilter.Kind.ALL, "禾润"));
        assertThat(model.rows()).extracting(row -> row.camera().code().text()).containsExactly("C02");
    }

    @Test
    void aChangedAddressIsFollowedAtOnceWithThePasswordThatStayed() {
        edit("C11");
        model.type(CameraField.MAIN, "rtsp://kanlu:***@10.1.2.3:554/other");
        model.save();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Done("SAVE.NOW", "C11"));
        assertThat(station.followed).containsExactly("C11 " + CamerasStation.SECRET + "@10.1.2.3");
        edit("C11");
        model.type(CameraField.MAIN, "rtsp://kanlu:***@10.6.6.6:554/other");
        model.save();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Failed("CAMERA-PASSWORD"));
        assertThat(station.followed).hasSize(1);
    }

    @Test
    void aNewCameraIsOpenedAtOnceWhileThereIsRoomAndTheScreenSaysSoIfThereIsNone() {
        model.add();
        model.save();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Failed("CAMERA-MISSING-CODE"));
        model.type(CameraField.CODE, "C88");
        model.type(CameraField.SHOP, "新店");
        model.type(CameraField.PLACE, "门口");
        model.type(CameraField.MAIN, "gopher://10.1.1.1/");
        model.save();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Failed("CAMERA-ADDRESS-SCHEME_NOT_ALLOWED"));
        model.type(CameraField.MAIN, "rtsp://10.1.1.1/1");
        model.save();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Done("SAVE.NOW", "C88"));
        assertThat(station.followed).containsExactly("enter C88 新店 门口", "C88 -@10.1.1.1");
        assertThat(model.selectedProperty().get().map(row -> row.camera().code()))
                .contains(new CameraCode("C88"));
        assertThat(row("C88").stream()).isEqualTo(StreamWord.LIVE);
        assertThat(station.register().begin(folder.resolve("none.csv"), false).points())
                .extracting(point -> point.camera().code())
                .contains("C88");
    }

    @Test
    void whatWasTypedStaysWhileThePersonLooksElsewhereAndIsTakenBackFieldByField() {
        edit("C12");
        model.type(CameraField.PLACE, "收");
        model.type(CameraField.PLACE, "收银台");
        model.type(CameraField.MODEL, "大华");
        model.leave();
        model.select(row("C02"));
        assertThat(model.isDrafted(row("C12"))).isTrue();
        edit("C12");
        assertThat(model.formProperty().get().value(CameraField.MODEL)).isEqualTo("大华");
        model.undo();
        assertThat(model.formProperty().get().value(CameraField.MODEL)).isEmpty();
        assertThat(model.formProperty().get().value(CameraField.PLACE)).isEqualTo("收银台");
        model.undo();
        assertThat(model.formProperty().get().value(CameraField.PLACE)).isEqualTo("处方区");
        model.type(CameraField.PLACE, "门口");
        model.discard();
        assertThat(model.isDrafted(row("C12"))).isFalse();
    }

    @Test
    void twoWhoChangeOneCameraAreShownBothVersionsAndOneDecides() {
        CamerasViewModel other = model("zhaojg");
        edit("C13");
        model.type(CameraField.PLACE, "收银台");
        other.select(rowOf(other, "C13"));
        other.edit();
        other.type(CameraField.PLACE, "仓库");
        other.save();
        model.save();
        Conflict conflict = ((CameraSide.Clash) model.sideProperty().get()).conflict();
        assertThat(conflict.rows())
                .filteredOn(Conflict.Row::differs)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.mine()).isEqualTo("收银台");
                    assertThat(row.theirs()).isEqualTo("仓库");
                });
        model.leave();
        assertThat(model.formProperty().get().value(CameraField.PLACE)).isEqualTo("收银台");
        model.save();
        ((CameraSide.Clash) model.sideProperty().get()).conflict().choice().mine();
        assertThat(row("C13").camera().site().place()).isEqualTo("收银台");
    }

    @Test
    void aWithdrawnCameraIsStoppedAndLeavesTheWallAtOnce() {
        model.select(row("C14"));
        model.withdraw();
        model.withdraw(" ");
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Failed("CAMERA-REASON"));
        model.withdraw("已拆除");
        assertThat(station.followed).containsExactly("leave C14");
        var next = station.register().begin(folder.resolve("none.csv"), false);
        assertThat(next.points()).extracting(point -> point.camera().code()).doesNotContain("C14");
        assertThat(next.named()).extracting(point -> point.camera().code()).contains("C14");
        model.filterProperty().set(new CameraFilter(CameraFilter.Kind.WITHDRAWN, ""));
        assertThat(model.rows()).extracting(row -> row.stream()).containsExactly(StreamWord.WITHDRAWN);
        model.withdraw();
        assertThat(station.followed)
                .containsExactly("leave C14", "enter C14 康民大药房（滨河店） 处方区", "C14 " + CamerasStation.SECRET + "@10.1.2.3");
    }

    @Test
    void onlyAWholeFileMakesProofAndTwoPeopleAreNeededForIt() throws IOException {
        CamerasViewModel jurist = model("zhoumin");
        for (DeviceFile.Item item : CameraWords.items()) {
            CamerasViewModel who = model.mayRecord(item) ? model : jurist;
            assertThat(who.mayRecord(item)).isTrue();
            who.select(rowOf(who, "C15"));
            who.paper(item);
            who.record(Optional.of(new DevicePaper("档 1 号", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty())));
        }
        model.refresh();
        assertThat(row("C15").standing().use()).isEqualTo(RecordUse.PROOF);
        assertThat(row("C02").standing().use()).isEqualTo(RecordUse.LEAD);
        assertThat(station.register()
                        .standing(new CameraId("C15"))
                        .orElseThrow()
                        .use())
                .isEqualTo(RecordUse.PROOF);
        model.select(row("C15"));
        model.paper(DeviceFile.Item.SIGN_AT_PLACE);
        model.attach(Files.writeString(folder.resolve("标志.jpg"), "picture"));
        assertThat(row("C15").camera().file().attachments())
                .extracting(one -> one.name())
                .containsExactly("标志.jpg");
        model.paper(DeviceFile.Item.CLOCK_CHECKED);
        model.record(Optional.empty());
        assertThat(row("C15").standing().use()).isEqualTo(RecordUse.LEAD);
    }

    @Test
    void anImportIsSeenFirstAndThenWrittenWholeAndTheExportTellsNoPassword() throws IOException {
        Path list = Files.writeString(folder.resolve("in.csv"), """
                点位编码,店名,点位,主码流地址,厂家型号
                C16,康民大药房（滨河店）,收银台,,海康
                C90,新店,门口,rtsp://10.3.3.3/1,
                """);
        int before = model.rows().size();
        model.look(list);
        assertThat(model.sideProperty().get()).isInstanceOf(CameraSide.Importing.class);
        assertThat(model("zhaojg").rows()).hasSize(before);
        model.carryOut();
        assertThat(model.toldProperty().get()).isEqualTo(new CameraTold.Done("IMPORT", "2"));
        assertThat(row("C16").camera().site().place()).isEqualTo("收银台");
        assertThat(model.rows()).hasSize(before + 1);
        Path out = folder.resolve("out.xlsx");
        model.write(out, false);
        model.look(out);
        assertThat(((CameraSide.Importing) model.sideProperty().get()).plan().isReady())
                .isFalse();
        assertThat(station.audit().toString()).doesNotContain(CamerasStation.SECRET, "10.3.3.3", "kanlu");
    }

    @Test
    void oneOfSeveralStationsOpensWhatItsOwnListNamesAndBringsInWhatIsNew() throws IOException {
        Path list = Files.writeString(folder.resolve("mine.csv"), """
                camera,shop,point,address
                C16,又一个名字,门口,rtsp://10.8.8.8/16
                C71,新店,门口,rtsp://10.8.8.8/71
                """);
        var mine = station.register().beginShared(list, false);
        assertThat(mine.points())
                .extracting(
                        point -> point.camera().code() + " " + point.address().contains("10.8.8.8"))
                .containsExactly("C16 false", "C71 true");
        assertThat(station.register()
                        .beginShared(folder.resolve("none.csv"), false)
                        .points())
                .hasSizeGreaterThan(2);
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        CamerasViewModel inspector = model("liming");
        inspector.select(rowOf(inspector, "C01"));
        inspector.edit();
        inspector.add();
        inspector.withdraw();
        inspector.paper(DeviceFile.Item.TECHNICAL_REVIEW);
        assertThat(inspector.sideProperty().get()).isEqualTo(new CameraSide.Detail());
    }

    @Test
    void aConnectionIsTestedWithTheStoredPasswordOfTheForm() {
        var tested = new java.util.ArrayList<String>();
        var tasks = new Tasks(Runnable::run, Runnable::run, station);
        model = new CamerasViewModel(
                station.ports("zhaojg", Optional.of((code, address) -> {
                    tested.add(code.text() + address.password().orElse(""));
                    return CamerasStation.illness().orElseThrow().examine(code, address);
                })),
                tasks,
                station);
        model.refresh();
        edit("C01");
        model.type(CameraField.MAIN, "rtsp://kanlu:***@10.1.2.3:554/two");
        model.examine();
        assertThat(tested).containsExactly("C01" + CamerasStation.SECRET);
        assertThat(model.toldProperty().get()).isInstanceOf(CameraTold.Tested.class);
        assertThat(model.toldProperty().get().toString()).doesNotContain(CamerasStation.SECRET);
    }

    private CamerasViewModel model(String login) {
        var made =
                new CamerasViewModel(station.ports(login), new Tasks(Runnable::run, Runnable::run, station), station);
        made.refresh();
        return made;
    }

    private void edit(String code) {
        model.select(row(code));
        model.edit();
    }

    private CameraRow row(String code) {
        return rowOf(model, code);
    }

    private static CameraRow rowOf(CamerasViewModel model, String code) {
        return model.sheetProperty().get().rows().stream()
                .filter(row -> row.camera().code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
