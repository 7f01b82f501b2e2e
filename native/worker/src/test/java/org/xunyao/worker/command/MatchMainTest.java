package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.models.ModelStore;

/// The command over real faces and over files that are none.
class MatchMainTest {
    @TempDir
    Path folder;

    private static Path models() {
        Path made = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "models");
        Path models = ModelStore.folder(System.getenv(), made);
        assumeTrue(Files.exists(models.resolve("dlib_face_150.onnx")), "the face models are not on this machine");
        return models;
    }

    private static Path face(int person, int picture) {
        Path file = Path.of(System.getProperty("xunyao.root", "."))
                .resolveSibling("shared/testdata/faces/p" + person + "/" + picture + ".png");
        assumeTrue(Files.exists(file), "the faces are not beside this clone");
        return file;
    }

    private static MatchAnswer match(Path a, Path b) {
        return MatchMain.match(models(), a.toString(), b.toString());
    }

    private Path picture(String name, int width, int height, int kind, Path... faces) throws IOException {
        BufferedImage image = new BufferedImage(width, height, kind);
        Graphics2D pen = image.createGraphics();
        int x = 0;
        for (Path face : faces) {
            BufferedImage one = ImageIO.read(face.toFile());
            pen.drawImage(one, x, 0, null);
            x += one.getWidth();
        }
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    @Test
    void theSameAndAnotherPersonAreToldApart() {
        MatchAnswer same = match(face(1, 1), face(1, 2));
        assertThat(same.code()).as(same.line()).isZero();
        assertThat(same.line())
                .contains("同一人")
                .containsPattern("distance=0\\.\\d{3} verdict=same faceA=137px faceB=138px");
        MatchAnswer other = match(face(1, 1), face(2, 1));
        assertThat(other.code()).as(other.line()).isEqualTo(1);
        assertThat(other.line()).contains("不像同一人").contains("verdict=other");
    }

    @Test
    void colourAlphaJpegAndChinesePathsChangeNoVerdict() throws IOException {
        for (Path file : List.of(
                picture("彩色.png", 150, 150, BufferedImage.TYPE_INT_RGB, face(1, 1)),
                picture("透明.png", 151, 173, BufferedImage.TYPE_INT_ARGB, face(1, 1)),
                picture("照片.jpg", 203, 150, BufferedImage.TYPE_INT_RGB, face(1, 1)),
                picture("灰.jpg", 150, 150, BufferedImage.TYPE_BYTE_GRAY, face(1, 1)))) {
            assertThat(match(file, face(1, 2)).line()).as(file.toString()).contains("verdict=same");
        }
    }

    @Test
    void whatCannotBeJudgedSaysWhy() throws IOException {
        Path dot = picture("点.png", 1, 1, BufferedImage.TYPE_INT_RGB);
        Path wide = picture("长.png", 65_535, 1, BufferedImage.TYPE_BYTE_GRAY);
        Path two = picture("两人.png", 300, 150, BufferedImage.TYPE_INT_RGB, face(1, 1), face(2, 1));
        for (Path none : List.of(dot, wide)) {
            MatchAnswer answer = match(face(1, 1), none);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.line()).contains("没有找到人脸").contains("verdict=unjudged reason=no-face picture=B");
        }
        assertThat(match(two, face(1, 1)).line()).contains("reason=several-faces picture=A");
        BufferedImage tiny = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tiny.createGraphics();
        pen.drawImage(ImageIO.read(face(1, 1).toFile()), 0, 0, 40, 40, null);
        pen.dispose();
        Path small = folder.resolve("小.png");
        ImageIO.write(tiny, "png", small.toFile());
        assertThat(match(small, face(1, 1)).line()).contains("像素").contains("reason=too-small picture=A face=");
    }

    @Test
    void hostileFilesAreUnreadableAndNeverDecoded() throws IOException {
        Path none = folder.resolve("没有.png");
        Path text = Files.writeString(folder.resolve("字.png"), "不是图片");
        Path empty = Files.createFile(folder.resolve("空.png"));
        Path huge = Files.write(folder.resolve("大.png"), header(65_535, 65_535));
        byte[] whole = Files.readAllBytes(face(1, 1));
        byte[] noise = new byte[4096];
        new Random(5).nextBytes(noise);
        Path random = Files.write(folder.resolve("乱.jpg"), noise);
        for (Path file : List.of(none, text, empty, huge, random, folder)) {
            MatchAnswer answer = match(file, face(1, 1));
            assertThat(answer.code()).as(file.toString()).isEqualTo(2);
            assertThat(answer.line()).contains("verdict=unjudged reason=unreadable picture=A");
        }
        for (int at = 0; at < whole.length; at += 4001) {
            byte[] hurt = whole.clone();
            hurt[at] ^= 0x55;
            Path file = Files.write(folder.resolve("伤.png"), hurt);
            assertThat(match(face(1, 2), file).code()).isBetween(0, 2);
        }
    }

    /// A PNG that promises a picture of this size and holds nothing of it.
    private static byte[] header(int width, int height) {
        byte[] chunk = java.nio.ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return java.nio.ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void aMissingAndAChangedModelAreWordedStates() throws IOException {
        MatchAnswer missing = MatchMain.match(folder.resolve("none"), "a", "b");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.line()).contains("没有人脸模型").contains("reason=model code=MODEL-MISSING");

        Files.write(folder.resolve("face_detection_short_range.tflite"), new byte[229_032]);
        MatchAnswer changed = MatchMain.match(folder, "a", "b");
        assertThat(changed.line()).contains("不可用").contains("code=MODEL-DIGEST");
    }
}
