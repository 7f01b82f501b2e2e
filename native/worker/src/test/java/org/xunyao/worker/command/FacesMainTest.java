package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.face.FaceAsking;
import org.xunyao.media.protocol.face.FaceQuestion;
import org.xunyao.media.protocol.face.FaceReport;
import org.xunyao.media.protocol.face.FacesFound;
import org.xunyao.media.protocol.face.FacesFound.State;
import org.xunyao.models.ModelStore;

/// The question and its process, over real faces.
class FacesMainTest {
    @TempDir
    Path folder;

    private static Path models() {
        Path made = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "models");
        Path models = ModelStore.folder(System.getenv(), made);
        assumeTrue(Files.exists(models.resolve("dlib_face_150.onnx")), "the face models are not on this machine");
        return models;
    }

    private static byte[] face(int person, int picture) throws IOException {
        Path file = Path.of(System.getProperty("xunyao.root", "."))
                .resolveSibling("shared/testdata/faces/p" + person + "/" + picture + ".png");
        assumeTrue(Files.exists(file), "the faces are not beside this clone");
        return Files.readAllBytes(file);
    }

    private static FaceAsking asking(Path models) {
        return new FaceAsking(
                new WorkerCommand(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(part -> !part.isEmpty())
                                .map(Path::of)
                                .toList(),
                        WorkerCommand.FLAGS,
                        Path.of(System.getProperty("java.io.tmpdir"), "natives").toAbsolutePath(),
                        Optional.empty(),
                        Optional.of(models)),
                Sandbox.none("test"));
    }

    private static byte[] scene(Integer... persons) throws IOException {
        var scene = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scene.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 1280, 720);
        int x = 300;
        for (int person : persons) {
            pen.drawImage(ImageIO.read(new java.io.ByteArrayInputStream(face(person, 1))), x, 200, 300, 300, null);
            x += 400;
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(scene, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void numbersAreMadeOfTheOneFaceAndOfNobodyElse() throws IOException {
        FaceReport report = asking(models())
                .ask(
                        FaceQuestion.NUMBERS,
                        List.of(
                                face(1, 1),
                                face(1, 2),
                                face(2, 1),
                                scene(1, 2),
                                scene(),
                                "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.code()).isEmpty();
        assertThat(report.model()).hasSize(64);
        assertThat(report.figures()).isEqualTo(new FaceReport.Figures(40, 0.60, 0.70, 5, 30));
        assertThat(report.pictures())
                .extracting(FacesFound::state)
                .containsExactly(State.FACE, State.FACE, State.FACE, State.SEVERAL, State.NONE, State.UNREADABLE);
        assertThat(report.pictures())
                .allSatisfy(found -> assertThat(found.numbers()).hasSize(found.state() == State.FACE ? 128 : 0));
        assertThat(distance(report, 0, 1)).isLessThan(0.6);
        assertThat(distance(report, 0, 2)).isGreaterThan(0.7);
        assertThat(report.pictures().getFirst().pixels()).isGreaterThan(100);
    }

    /// Where faces are to be hidden nobody is turned into numbers.
    @Test
    void placesAreGivenOfEveryFaceAndNumbersOfNobody() throws IOException {
        FaceReport report = asking(models()).ask(FaceQuestion.PLACES, List.of(scene(1, 2), scene(1), scene()));
        assertThat(report.code()).isEmpty();
        assertThat(report.pictures())
                .extracting(FacesFound::state)
                .containsExactly(State.SEVERAL, State.FACE, State.NONE);
        assertThat(report.pictures())
                .allSatisfy(found -> assertThat(found.numbers()).isEmpty());
        assertThat(report.pictures().getFirst().places())
                .as("left and right of 650")
                .hasSize(2)
                .anySatisfy(place -> assertThat(place.x() + place.width() / 2).isBetween(300, 600))
                .anySatisfy(place -> assertThat(place.x() + place.width() / 2).isBetween(700, 1000));
        assertThat(report.pictures().get(1).places()).singleElement().satisfies(place -> {
            assertThat(place.width()).isGreaterThan(80);
            assertThat(place.y() + place.height() / 2).isBetween(200, 500);
        });
    }

    private static double distance(FaceReport report, int one, int other) {
        float[] a = report.pictures().get(one).numbers();
        float[] b = report.pictures().get(other).numbers();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void missingModelsAreAWordedState() {
        FaceReport report = asking(folder).ask(FaceQuestion.NUMBERS, List.of(new byte[100_000], new byte[200_000]));
        assertThat(report.code()).isEqualTo("MODEL-MISSING");
        assertThat(report.pictures()).isEmpty();
    }

    /// Nothing of the worker that looks at streams names what compares faces.
    @Test
    void noRoundOfTheWorkerKnowsFaces() throws IOException {
        Path root = Path.of(System.getProperty("xunyao.root", "."));
        Path worker = root.resolve("native/worker/src/main/java/org/xunyao/worker");
        Path looking = root.resolve("modules/media-protocol/src/main/java/org/xunyao/media/protocol");
        assumeTrue(Files.isDirectory(worker), "the sources are not here");
        for (Path place : List.of(worker, looking)) {
            try (Stream<Path> sources = Files.list(place)) {
                assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .doesNotContain("vision.face", "FaceSearch", "FacesMain", "protocol.face"));
            }
        }
    }
}
