package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.face.FilmBlurring;
import org.xunyao.media.protocol.face.BlurCodec;
import org.xunyao.media.protocol.face.BlurReport;
import org.xunyao.models.ModelStore;
import org.xunyao.player.Picture;
import org.xunyao.player.ffmpeg.FilmEncoder;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.video.clip.Mp4;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// A film with faces goes in, one without comes out: the real process, models, decoder and coder.
class BlurMainTest {
    private static final int WIDE = 640;
    private static final int HIGH = 360;
    private static final int PICTURES = 24;
    private static final Instant BEGIN = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    Path folder;

    private static Path models() {
        Path made = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "models");
        Path models = ModelStore.folder(System.getenv(), made);
        assumeTrue(Files.exists(models.resolve("dlib_face_150.onnx")), "the face models are not on this machine");
        return models;
    }

    private static BufferedImage face() throws IOException {
        Path file = Path.of(System.getProperty("xunyao.root", ".")).resolveSibling("shared/testdata/faces/p1/1.png");
        assumeTrue(Files.exists(file), "the faces are not beside this clone");
        return ImageIO.read(file.toFile());
    }

    private static FilmBlurring blurring(Path models) {
        return new FilmBlurring(
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

    /// A face that goes from left to right, with two pictures missing in the middle.
    private static Clip film(boolean somebody) throws IOException {
        BufferedImage face = face();
        List<AccessUnit> units = new ArrayList<>();
        try (var encoder = new FilmEncoder(WIDE, HIGH)) {
            for (int i = 0; i < PICTURES; i++) {
                var scene = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_3BYTE_BGR);
                Graphics2D pen = scene.createGraphics();
                pen.setColor(Color.GRAY);
                pen.fillRect(0, 0, WIDE, HIGH);
                pen.setColor(Color.ORANGE);
                pen.fillRect(540, 290, 90, 60);
                if (somebody) {
                    pen.drawImage(face, 40 + 10 * i, 40, 120, 120, null);
                }
                pen.dispose();
                long number = i < PICTURES / 2 ? i : i + 2;
                for (FilmEncoder.Unit unit : encoder.code(planes(scene), i, i == PICTURES / 2)) {
                    units.add(new AccessUnit(
                            new CameraId("C01"),
                            number,
                            Codec.H264,
                            unit.key(),
                            number * 6_000,
                            BEGIN.plusMillis(number * 66),
                            0,
                            unit.bytes()));
                }
            }
        }
        return new Clip(units);
    }

    private static byte[] planes(BufferedImage scene) {
        byte[] pixels = ((DataBufferByte) scene.getRaster().getDataBuffer()).getData();
        var bgr = new Mat(HIGH, WIDE, CvType.CV_8UC3);
        var yuv = new Mat();
        bgr.put(0, 0, pixels);
        Imgproc.cvtColor(bgr, yuv, Imgproc.COLOR_BGR2YUV_I420);
        var planes = new byte[WIDE * HIGH * 3 / 2];
        yuv.get(0, 0, planes);
        return planes;
    }

    /// In how many pictures a face is found; the corner of each is as orange as it was.
    private static int faces(Path models, Clip clip) {
        int found = 0;
        try (BlazeFace finder = FaceModels.in(models).finder();
                PersonDetector detector = Eyes.detector(Optional.of(models), 0.4);
                var decoder = new UnitDecoder(Codec.H264, new SystemClock(SystemClock.CHINA))) {
            var search = new FaceSearch(finder, detector);
            for (int i = 0; i < clip.units().size(); i++) {
                assertThat(decoder.feed(clip.units().get(i).bytes(), i)).isTrue();
                for (Optional<Picture> next = decoder.next(); next.isPresent(); next = decoder.next()) {
                    ByteBuffer packed = ByteBuffer.allocateDirect(WIDE * HIGH * 3 / 2);
                    Planes.pack(next.get(), WIDE, HIGH, packed);
                    var yuv = new Mat(HIGH * 3 / 2, WIDE, CvType.CV_8UC1, packed.clear());
                    var bgr = new Mat();
                    Imgproc.cvtColor(yuv, bgr, Imgproc.COLOR_YUV2BGR_I420);
                    assertThat(bgr.get(320, 585)[2])
                            .as("what nobody stands in stays")
                            .isGreaterThan(200);
                    found += search.faces(bgr).isEmpty() ? 0 : 1;
                }
            }
        }
        return found;
    }

    @Test
    void noPictureOfTheNewFilmHasAFaceAndTheFilmIsAsLong() throws Exception {
        OpenCv.load();
        Path models = models();
        Clip original = film(true);
        assertThat(faces(models, original)).as("control: there are faces").isGreaterThan(PICTURES * 3 / 4);
        List<Integer> heard = new ArrayList<>();

        BlurReport report = blurring(models).ask(ClipWriter.bytes(original), (done, total) -> heard.add(done));

        assertThat(report.code()).isEmpty();
        Clip made = ClipReader.read(report.clip());
        assertThat(faces(models, made)).isZero();
        assertThat(report.figures().pictures()).isEqualTo(PICTURES);
        assertThat(report.figures().covered()).isEqualTo(PICTURES);
        assertThat(report.figures().looks()).isBetween(6, PICTURES);
        assertThat(heard).hasSizeGreaterThan(PICTURES).isSorted();
        assertThat(made.units()).extracting(AccessUnit::number).isEqualTo(numbers(original));
        assertThat(made.units())
                .extracting(AccessUnit::arrival)
                .containsExactlyElementsOf(
                        original.units().stream().map(AccessUnit::arrival).toList());
        assertThat(made.gaps()).isEqualTo(original.gaps()).hasSize(1);
        assertThat(probed(made)).isEqualTo("h264," + WIDE + "," + HIGH + "," + PICTURES);
    }

    private static List<Long> numbers(Clip clip) {
        return clip.units().stream().map(AccessUnit::number).toList();
    }

    /// What a foreign player makes of it.
    private String probed(Clip clip) throws IOException, InterruptedException {
        Path file = folder.resolve("film.mp4");
        Files.write(file, Mp4.bytes(clip).orElseThrow());
        Process probe = new ProcessBuilder(
                        "ffprobe",
                        "-v",
                        "error",
                        "-count_frames",
                        "-show_entries",
                        "stream=codec_name,width,height,nb_read_frames",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new ByteArrayOutputStream();
        probe.getInputStream().transferTo(said);
        assertThat(probe.waitFor()).isZero();
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void whereNobodyIsNothingIsHiddenAndThatIsSaid() throws Exception {
        OpenCv.load();
        BlurReport report = blurring(models()).ask(ClipWriter.bytes(film(false)), (done, total) -> {});

        assertThat(report.code()).isEmpty();
        assertThat(report.figures().covered()).isZero();
        assertThat(report.figures().pictures()).isEqualTo(PICTURES);
    }

    @Test
    void whoDoesNotWantItAnyMoreGetsNothing() throws Exception {
        OpenCv.load();
        byte[] clip = ClipWriter.bytes(film(true));
        FilmBlurring blurring = blurring(models());

        assertThatThrownBy(() -> blurring.ask(clip, (done, total) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatCannotBeDecodedOrIsNoFilmIsRefusedByACode() throws Exception {
        var unit = new AccessUnit(
                new CameraId("C01"), 1, Codec.H264, true, 0, BEGIN, 0, new byte[] {0, 0, 0, 1, 0x65, 1, 2, 3});
        byte[] senseless = ClipWriter.bytes(new Clip(List.of(unit)));

        assertThat(answer(senseless)).isEqualTo("FILM-UNDECODED");
        assertThat(answer(new byte[] {1, 2, 3})).isEqualTo("FILM-UNDECODED");
    }

    private static String answer(byte[] clip) throws IOException {
        var asked = new ByteArrayOutputStream();
        BlurCodec.ask(asked, clip);
        return BlurMain.report(models(), new ByteArrayInputStream(asked.toByteArray()), (done, total) -> {})
                .code();
    }
}
