package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.SecondLook;
import org.xunyao.media.link.WorkerState;
import org.xunyao.models.ModelStore;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// The real worker with the real models reads a plate and a display. Both were drawn and laid over a film of people
/// walking: it shows that the way works, not how well cameras are read.
class TextOnDutyTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final CameraId CAMERA = new CameraId("PLATE");
    private static final List<String> MODELS = List.of(
            "nanodet_g_256x416.onnx", "ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt");

    @TempDir
    Path folder;

    private static NamedTask task(String name, TextUse use, double left, double top, double right, double bottom) {
        return new NamedTask(
                name,
                new TaskZone(
                        List.of(
                                new Spot(left, top),
                                new Spot(right, top),
                                new Spot(right, bottom),
                                new Spot(left, bottom)),
                        new ZoneTask.Words(use, 24, 12, 600)));
    }

    private static final List<NamedTask> TASKS = List.of(
            task("标牌", TextUse.PLATE, 0, 0, 0.5, 0.2),
            task("温度计", TextUse.DISPLAY, 0.75, 0, 1, 0.2),
            task("远处", TextUse.PLATE, 0.4, 0.5, 0.5, 0.52));

    private Path drawn() throws Exception {
        var image = new BufferedImage(640, 72, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(8, 8, 300, 56);
        pen.fillRect(488, 8, 144, 56);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, 40));
        pen.drawString("药师不在岗", 40, 51);
        pen.drawString("9.4℃", 510, 51);
        pen.dispose();
        Path file = folder.resolve("plate.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Path models() throws Exception {
        Path made = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "models");
        Path from = ModelStore.folder(System.getenv(), made);
        Path to = Files.createDirectory(folder.resolve("models"));
        for (String name : MODELS) {
            assumeThat(from.resolve(name)).exists();
            Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }

    private static Optional<TextReading> read(Rig rig, String zone, TextSight sight) {
        return rig.all.stream()
                .flatMap(look -> look.found().text(zone).stream())
                .filter(reading -> reading.sight() == sight)
                .findFirst();
    }

    @Test
    void aPlateAndADisplayAreReadOnDutyAndInSealedFilm() throws Exception {
        H264Clip film = H264Clip.persons(drawn(), Rig.FPS, 6);
        try (Rig rig = new Rig(Sandbox.none("MEDIA-SANDBOX-OFF"), Optional.empty(), Optional.of(models()))) {
            rig.worker.find(CAMERA, TASKS);
            rig.play(CAMERA.code(), film, 640, 360);
            assertThat(Rig.eventually(
                            LONG,
                            () -> read(rig, "标牌", TextSight.READ).isPresent()
                                    && read(rig, "温度计", TextSight.READ).isPresent()))
                    .as("read; heard %s", rig.states)
                    .isTrue();
            TextReading plate = read(rig, "标牌", TextSight.READ).orElseThrow();
            assertThat(plate.lines()).extracting(ReadLine::text).containsExactly("药师不在岗");
            assertThat(read(rig, "温度计", TextSight.READ).orElseThrow().lines())
                    .extracting(ReadLine::text)
                    .singleElement()
                    .asString()
                    .startsWith("9.4");
            assertThat(read(rig, "远处", TextSight.SMALL)).as("too few pixels").isPresent();
            assertThat(read(rig, "远处", TextSight.READ)).isEmpty();
            assertThat(rig.worker.state()).isInstanceOf(WorkerState.Running.class);

            List<AccessUnit> units = LongStream.range(0, 45)
                    .mapToObj(number -> film.unit(CAMERA, number, Rig.FPS))
                    .toList();
            var seen = (SecondLook.Seen)
                    rig.worker.secondLook(CAMERA, units, Duration.ofSeconds(1)).get(60, TimeUnit.SECONDS);
            assertThat(seen.looks())
                    .anySatisfy(look -> assertThat(look.found().text("标牌"))
                            .hasValueSatisfying(reading -> assertThat(reading.lines())
                                    .extracting(ReadLine::text)
                                    .containsExactly("药师不在岗")));
            assertThat(rig.faults).isEmpty();
        }
    }
}
