package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.tamper.TamperRule;
import org.xunyao.vision.tamper.TamperVerdict;

class TamperMainTest {
    private static final Path SCENE = Path.of("/usr/share/doc/opencv-doc/examples/data/home.jpg");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void openCv() {
        OpenCv.load();
        assumeThat(SCENE).exists();
    }

    private static String file(String name, int width, int height, int right, int grey) throws IOException {
        BufferedImage scene = ImageIO.read(SCENE.toFile());
        int kind = grey >= 0 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(width, height, kind);
        Graphics2D pen = picture.createGraphics();
        if (grey > 0) {
            pen.setColor(new Color(grey, grey, grey));
            pen.fillRect(0, 0, width, height);
        } else {
            pen.drawImage(scene, -right, 0, width * 35 / 32, height, null);
        }
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file.toString();
    }

    private static Optional<TamperRule> rule(String baseline, String picture) throws UsageException {
        return TamperMain.judge(new String[] {baseline, picture}).rule();
    }

    @Test
    void aSceneOfAnotherSizeOrWithoutColourIsTheSameScene() throws Exception {
        String baseline = file("基准.png", 640, 361, 0, -1);
        assertThat(rule(baseline, file("奇.png", 501, 283, 0, -1))).isEmpty();
        assertThat(rule(baseline, file("灰.png", 640, 361, 0, 0))).isEmpty();
    }

    @Test
    void aTurnedCameraAndACoveredLensAreToldWithMeasureAndThreshold() throws Exception {
        String baseline = file("base.png", 640, 360, 0, -1);
        TamperVerdict moved = TamperMain.judge(new String[] {baseline, file("moved.png", 640, 360, 40, -1)});
        assertThat(TamperMain.said(moved, SceneLimits.bundled().tamper()))
                .startsWith("verdict: moved")
                .contains("moved: displacement")
                .contains("fires at > 4.00, FIRED");
        assertThat(rule(baseline, file("grey.png", 640, 360, 0, 90))).contains(TamperRule.COVERED);
    }

    @Test
    void whatCannotBeJudgedIsOneSentence() throws Exception {
        String good = file("good.png", 640, 360, 0, -1);
        String grey = file("baseline-grey.png", 640, 360, 0, 90);
        String text =
                Files.writeString(folder.resolve("text.png"), "no picture").toString();
        String wide = huge().toString();
        String[][] hopeless = {
            {},
            {good},
            {good, good, good},
            {good, folder.resolve("没有.png").toString()},
            {folder.toString(), good},
            {good, text},
            {good, wide},
            {good, file("one.png", 1, 1, 0, -1)},
            {good, good.substring(0, 1) + "\0"},
            {grey, good},
        };
        for (String[] words : hopeless) {
            assertThatThrownBy(() -> TamperMain.judge(words))
                    .isInstanceOf(UsageException.class)
                    .message()
                    .isNotBlank()
                    .doesNotContain("\n");
        }
    }

    /// A PNG that says it is 65,535 pixels wide and high and holds nothing.
    private static Path huge() throws IOException {
        byte[] png = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            (byte) 0xff,
            (byte) 0xff,
            0,
            0,
            (byte) 0xff,
            (byte) 0xff,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return Files.write(folder.resolve("wide.png"), png);
    }
}
