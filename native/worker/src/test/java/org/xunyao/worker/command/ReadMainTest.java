package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.models.ModelStore;

/// The command over a photographed label, drawn bar codes and pictures without anything.
class ReadMainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int read(Path file) {
        Path made = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "models");
        Path models = ModelStore.folder(System.getenv(), made);
        assumeTrue(Files.exists(models.resolve("ch_PP-OCRv4_rec_infer.onnx")), "the text models are not here");
        printed.reset();
        return ReadMain.read(models, file.toString(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path written(String name, BufferedImage image) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static void draw(BufferedImage image, BitMatrix code, int left, int top) {
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(left + x, top + y, code.get(x, y) ? 0 : 0xffffff);
            }
        }
    }

    @Test
    void theLinesOfALabelComeInTheirOrder() {
        Path label = Path.of(System.getProperty("xunyao.root", ".")).resolveSibling("shared/testdata/labels/cn-01.jpg");
        assumeTrue(Files.exists(label), "the labels are not beside this clone");
        assertThat(read(label)).isZero();
        assertThat(text()).containsSubsequence("纯臻营养护发素", "净含量", "220ml", "发足够的滋养");
        assertThat(text().lines().findFirst().orElseThrow())
                .matches("score=\\d\\.\\d\\d quad=\\d+,\\d+ \\d+,\\d+ \\d+,\\d+ \\d+,\\d+ text=纯臻营养护发素");
    }

    @Test
    void codesOfThreeKindsAreReadFromOnePicture() throws Exception {
        BufferedImage image = white(900, 500);
        MultiFormatWriter writer = new MultiFormatWriter();
        draw(image, writer.encode("81234567890123456789", BarcodeFormat.CODE_128, 400, 80), 40, 40);
        draw(image, writer.encode("6901234567892", BarcodeFormat.EAN_13, 300, 80), 500, 40);
        draw(image, writer.encode("追溯\u001b[2J码", BarcodeFormat.QR_CODE, 200, 200, utf8()), 300, 250);
        assertThat(read(written("码.png", image))).isZero();
        assertThat(text())
                .contains("code=CODE_128 text=81234567890123456789")
                .contains("code=EAN_13 text=6901234567892")
                .contains("code=QR_CODE text=追溯·[2J码")
                .doesNotContain("\u001b");
    }

    private static java.util.Map<com.google.zxing.EncodeHintType, ?> utf8() {
        return java.util.Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, "UTF-8");
    }

    @Test
    void nothingToReadAndNothingToTryAreToldApart() throws Exception {
        assertThat(read(written("白.png", white(300, 200)))).isEqualTo(1);
        assertThat(text()).isEmpty();
        assertThat(read(written("点.png", white(1, 1)))).isEqualTo(1);
        assertThat(read(written("长.png", white(65_535, 1)))).isEqualTo(1);
        assertThat(read(folder.resolve("没有.png"))).isEqualTo(2);
        assertThat(text()).contains("reason=unreadable");
    }

    @Test
    void withoutModelsItSaysSo() {
        int code =
                ReadMain.read(folder.resolve("none"), "x.png", new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(text()).contains("没有可用的文字模型").contains("code=MODEL-MISSING");
    }
}
