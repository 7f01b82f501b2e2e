package org.xunyao.app.cameras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.RefusedException;
import org.xunyao.app.cameras.desk.AskedDoctor;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.doctor.Diagnosis;

/// What of the register of cameras leaves a trace, and who may attach what: the real roles over the real store.
class CamerasTraceTest {
    @TempDir
    private Path folder;

    private CamerasStation station;

    @BeforeEach
    void open() throws IOException {
        station = new CamerasStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private CamerasViewModel model(String login) {
        var made =
                new CamerasViewModel(station.ports(login), new Tasks(Runnable::run, Runnable::run, station), station);
        made.refresh();
        return made;
    }

    private static CameraRow row(CamerasViewModel model, String code) {
        return model.rows().stream()
                .filter(row -> row.camera().code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> done(String action) {
        return station.audit().stream()
                .filter(link -> link.action().equals(action))
                .map(link -> link.target().id())
                .toList();
    }

    @Test
    void theRegisterTakenOutLeavesARowAndAnEmptyTemplateDoesNot() {
        CamerasViewModel model = model("zhaojg");
        model.write(folder.resolve("template.xlsx"), true);
        assertThat(done("camera.export")).isEmpty();
        model.write(folder.resolve("out.xlsx"), false);
        assertThat(folder.resolve("out.xlsx")).isNotEmptyFile();
        assertThat(done("camera.export")).containsExactly("*");
    }

    @Test
    void aTestOfAConnectionLeavesARowAndIsRefusedToThoseWhoMayNotExamine() {
        var words = new StreamWords(Texts.of(Language.CHINESE), station.zone());
        var code = new CameraCode("C01");
        StreamAddress address = StreamAddress.of("rtsp://10.1.2.3/c1");
        var asked = new AskedDoctor(
                station.online(),
                station.ticket("zhaojg"),
                (camera, where, progress) -> new Diagnosis.Sound(camera, Instant.EPOCH, List.of(), Optional.empty()),
                words);
        assertThat(asked.examine(code, address).sound()).isTrue();
        assertThat(done("stream.examine")).containsExactly("C01");
        var jurist = new AskedDoctor(
                station.online(),
                station.ticket("zhoumin"),
                (camera, where, progress) -> {
                    throw new AssertionError("examined");
                },
                words);
        assertThatThrownBy(() -> jurist.examine(code, address)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoReviewsLegalityAttachesTheReviewAndTheUnitHeadTheRest() throws IOException {
        Path paper = Files.writeString(folder.resolve("法制审核.pdf"), "paper");
        CamerasViewModel jurist = model("zhoumin");
        attach(jurist, DeviceFile.Item.LEGAL_REVIEW, paper);
        CamerasViewModel head = model("zhaojg");
        attach(head, DeviceFile.Item.SIGN_AT_PLACE, paper);
        assertThat(row(model("zhaojg"), "C12").camera().file().attachments())
                .extracting(one -> one.item())
                .containsExactlyInAnyOrder(DeviceFile.Item.LEGAL_REVIEW, DeviceFile.Item.SIGN_AT_PLACE);
        assertThat(done("camera.legal")).hasSize(2);
    }

    private static void attach(CamerasViewModel who, DeviceFile.Item item, Path file) {
        assertThat(who.mayRecord(item)).isTrue();
        who.select(row(who, "C12"));
        who.paper(item);
        who.record(Optional.of(new DevicePaper("档 1 号", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty())));
        who.refresh();
        who.select(row(who, "C12"));
        who.paper(item);
        who.attach(file);
    }

    @Test
    void anAddressThatWasClearedIsNotBroughtInAgainByAStationsList() throws IOException {
        CamerasViewModel model = model("zhaojg");
        model.select(row(model, "C13"));
        model.edit();
        model.type(CameraField.MAIN, "");
        model.save();
        assertThat(row(model, "C13").camera().lines()).isEmpty();
        Path list = Files.writeString(folder.resolve("mine.csv"), """
                camera,shop,point,address
                C13,又一个名字,门口,rtsp://10.8.8.8/13
                C73,新店,门口,rtsp://10.8.8.8/73
                """);
        assertThat(station.register().beginShared(list, false).points())
                .extracting(point -> point.camera().code())
                .containsExactly("C73");
        assertThat(row(model("zhaojg"), "C13").camera().site().shop()).isNotEqualTo("又一个名字");
    }
}
