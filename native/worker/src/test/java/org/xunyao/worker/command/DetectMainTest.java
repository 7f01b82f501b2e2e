package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With OpenCV's own detector, so that no weights are needed.
class DetectMainTest {
    @TempDir
    private Path folder;

    private Path film(String name, String size, String... more) throws IOException, InterruptedException {
        Path film = folder.resolve(name);
        List<String> words = Stream.of(
                        Stream.of("ffmpeg", "-v", "error", "-nostdin", "-i"),
                        Stream.of("/usr/share/doc/opencv-doc/examples/data/vtest.avi", "-frames:v", "3", "-vf"),
                        Stream.of("scale=" + size),
                        Stream.of(more),
                        Stream.of(film.toString()))
                .flatMap(each -> each)
                .toList();
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
        return film;
    }

    private List<String> table(Path film) throws Exception {
        Path out = folder.resolve("结果.csv");
        DetectMain.run(new String[] {film.toString(), "--out", out.toString()});
        assertThat(folder.resolve("结果.csv.part")).doesNotExist();
        return Files.readAllLines(out);
    }

    @Test
    void everyPersonOfEveryPictureIsALineInPixelsOfTheFilm() throws Exception {
        List<String> lines = table(film("街道.avi", "768:576", "-c:v", "mjpeg", "-q:v", "2"));
        assertThat(lines.getFirst()).isEqualTo("frame,x,y,w,h,score");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .contains("1", "2", "3");
        assertThat(lines.stream().skip(1).toList()).allSatisfy(line -> {
            double[] cells = Stream.of(line.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(cells).hasSize(6);
            assertThat(cells[1] + cells[3]).isLessThanOrEqualTo(768.01);
            assertThat(cells[2] + cells[4]).isLessThanOrEqualTo(576.01);
            assertThat(cells[4]).isGreaterThan(20);
            assertThat(cells[5]).isBetween(0.0, 1.0);
        });
    }

    @Test
    void withTracksEachPersonKeepsHisNumberAndEverythingElseIsTheSame() throws Exception {
        Path film = film("街道.avi", "768:576", "-c:v", "mjpeg", "-q:v", "2");
        List<String> plain = table(film);
        Path out = folder.resolve("tracks.csv");
        DetectMain.run(new String[] {film.toString(), "--out", out.toString(), "--tracks"});
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("frame,x,y,w,h,score,track");
        assertThat(lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))))
                .containsExactlyElementsOf(plain);
        List<String> tracked = lines.stream()
                .skip(1)
                .filter(line -> !line.endsWith(","))
                .map(line -> line.substring(0, line.indexOf(',')) + line.substring(line.lastIndexOf(',')))
                .toList();
        assertThat(tracked).doesNotHaveDuplicates().contains("1,1", "2,1", "3,1");
    }

    @Test
    void oddSizesAndColoursOfAnyKindAreRead() throws Exception {
        assertThat(table(film("odd.mkv", "321:243", "-c:v", "ffv1", "-pix_fmt", "gray")))
                .isNotEmpty();
        assertThat(table(film("rgb.avi", "333:251", "-c:v", "png", "-pix_fmt", "rgb24")))
                .isNotEmpty();
    }

    @Test
    void whatIsNoFilmIsOneSentenceAndLeavesNoTable() throws Exception {
        String out = folder.resolve("out.csv").toString();
        String text = Files.writeString(folder.resolve("text.avi"), "no film").toString();
        String list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n")
                .toString();
        String film = film("small.avi", "8:8", "-c:v", "mjpeg").toString();
        String[][] hopeless = {
            {},
            {text},
            {text, "--in", out},
            {folder.resolve("没有.avi").toString(), "--out", out},
            {folder.toString(), "--out", out},
            {text, "--out", out},
            {list, "--out", out},
            {film, "--out", out},
            {film, "--out", film},
            {film, "--out", out, "--track"},
            {film, "--out", folder.resolve("no/folder.csv").toString()},
            {film, "--out", folder.toString()},
        };
        for (String[] words : hopeless) {
            refused(words);
        }
        Path device = folder.resolve("device");
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(device));
            String whole = film("whole.avi", "320:240", "-c:v", "mjpeg").toString();
            refused(whole, "--out", device.toString());
            assertThat(Files.isRegularFile(device)).isFalse();
        }
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("out.csv.part")).doesNotExist();
    }

    private static void refused(String... words) {
        assertThatThrownBy(() -> DetectMain.run(words))
                .isInstanceOf(UsageException.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }
}
