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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.media.link.Sandbox;
import org.xunyao.models.ModelStore;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// The real worker with the real models reads signs over shelves, with the scores that AI-05 asks for. They were drawn
/// and laid over a film: it shows that the way works, not how well shelves are read.
class GoodsOnDutyTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final CameraId CAMERA = new CameraId("SHELF");
    private static final double BELIEVED = 0.9;
    private static final List<String> MODELS = List.of(
            "nanodet_g_256x416.onnx", "ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt");

    @TempDir
    Path folder;

    private static NamedTask shelf(String name, double left, double right) {
        return new NamedTask(
                name,
                new TaskZone(
                        List.of(new Spot(left, 0), new Spot(right, 0), new Spot(right, 0.2), new Spot(left, 0.2)),
                        new ZoneTask.Words(TextUse.GOODS, 48, 12, 60)));
    }

    private Path drawn() throws Exception {
        var image = new BufferedImage(640, 72, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(8, 4, 300, 64);
        pen.fillRect(332, 4, 300, 64);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, 40));
        pen.drawString("中药饮片", 60, 51);
        pen.drawString("乙肝疫苗", 390, 51);
        pen.dispose();
        Path file = folder.resolve("signs.png");
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

    private static Optional<TextReading> read(Rig rig, String zone) {
        return rig.all.stream()
                .flatMap(look -> look.found().text(zone).stream())
                .filter(reading -> reading.sight() == TextSight.READ)
                .findFirst();
    }

    @Test
    void signsOverShelvesAreReadWithScoresThatAreBelieved() throws Exception {
        H264Clip film = H264Clip.persons(drawn(), Rig.FPS, 6);
        try (Rig rig = new Rig(Sandbox.none("MEDIA-SANDBOX-OFF"), Optional.empty(), Optional.of(models()))) {
            rig.worker.find(CAMERA, List.of(shelf("西墙", 0, 0.5), shelf("东墙", 0.5, 1)));
            rig.play(CAMERA.code(), film, 640, 360);
            assertThat(Rig.eventually(
                            LONG,
                            () -> read(rig, "西墙").isPresent() && read(rig, "东墙").isPresent()))
                    .as("read; heard %s", rig.states)
                    .isTrue();
            assertThat(read(rig, "西墙").orElseThrow().lines()).singleElement().satisfies(line -> told(line, "中药饮片"));
            assertThat(read(rig, "东墙").orElseThrow().lines()).singleElement().satisfies(line -> told(line, "乙肝疫苗"));
            assertThat(rig.faults).isEmpty();
        }
    }

    private static void told(ReadLine line, String text) {
        assertThat(line.text()).isEqualTo(text);
        assertThat(line.score()).isGreaterThanOrEqualTo(BELIEVED);
    }
}
