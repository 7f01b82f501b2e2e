package org.xunyao.media.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.task.TaskZone;

/// T25: what a hostile or careless person types as a camera's address never reaches the decoder. The worker
/// is told no address at all; and what the ingest takes is no player's option, no file, no second line.
class HostileAddressTest {
    private static final int MANY = 2_000;

    private static final List<String> SCHEMES = List.of(
            "rtsp://",
            "RTSP://",
            "rtspu://",
            "http://",
            "https://",
            "file://",
            "file:",
            "fd://",
            "screen://",
            "v4l2://",
            "dshow://",
            "vlc://",
            "concat:",
            "ftp://",
            "smb://",
            "rtmp://",
            "udp://@",
            "imem://",
            "javascript:",
            "data:",
            "\\\\",
            "",
            "-",
            "--");
    private static final List<String> HOSTS = List.of(
            "10.0.0.1",
            "cam.local",
            "[::1]",
            "[::ffff:10.0.0.1%25eth0]",
            "user:w@10.0.0.1",
            "a@b@10.0.0.1",
            "10.0.0.1:554",
            "10.0.0.1:99999",
            "10.0.0.1:-1",
            "",
            ".",
            "..",
            "10.0.0.1#",
            "10.0.0.1\\@evil",
            "%31%30.0.0.1",
            "ev\u0000il",
            "摄像头");
    private static final List<String> TAILS = List.of(
            "",
            "/",
            "/live :sout=#file{dst=/tmp/x}",
            "/live :demuxdump-file=/etc/passwd",
            " --sout=#std{dst=/tmp/x}",
            "/live\r\nSetup: x",
            "/live%0d%0aX: y",
            "/live\n#EXTVLCOPT:sout=x",
            "/../../etc/passwd",
            "/%2e%2e/x",
            "/a?b=c&d=e",
            "/a#:sout=x",
            "/a|b",
            "/{a}",
            "/\u202Ea",
            "/a\tb",
            "/$(reboot)",
            "/`id`",
            "/';drop table camera;--",
            "/a:no-video",
            "/%00",
            "/\uD800",
            "/a//rtsp://10.0.0.2/b",
            "/@10.0.0.2/");

    private static Set<String> addresses() {
        Random random = new Random(25);
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < MANY) {
            String plain = of(SCHEMES, random) + of(HOSTS, random) + of(TAILS, random);
            if (random.nextInt(3) == 0 && !plain.isEmpty()) {
                int at = random.nextInt(plain.length());
                plain = plain.substring(0, at) + (char) random.nextInt(0x250) + plain.substring(at);
            }
            all.add(random.nextInt(5) == 0 ? plain + of(TAILS, random).repeat(random.nextInt(60)) : plain);
        }
        return all;
    }

    private static String of(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void noMessageToTheWorkerHasRoomForAnAddress() {
        Set<Class<?>> harmless = Set.of(
                int.class, long.class, boolean.class, byte[].class, CameraId.class, Codec.class, ToWorker.Coded.class);
        for (Class<?> message : ToWorker.class.getPermittedSubclasses()) {
            for (RecordComponent part : message.getRecordComponents()) {
                boolean units = part.getGenericType().getTypeName().contains("ToWorker$Coded");
                // Cells and luma in them, corners and numbers: no word has room there.
                boolean zones = Set.of(CellZone.class, TaskZone.class).stream()
                        .map(zone -> "java.util.List<" + zone.getName() + ">")
                        .anyMatch(part.getGenericType().getTypeName()::equals);
                assertThat(units || zones || harmless.contains(part.getType()))
                        .as(part.toString())
                        .isTrue();
            }
        }
        assertThat(ToWorker.class.getPermittedSubclasses()).hasSizeGreaterThan(8);
        for (String address : addresses()) {
            if (!address.matches("[A-Za-z0-9_-]{1,40}")) {
                assertThatThrownBy(() -> new CameraId(address)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void ofTwoThousandNoneIsTakenAsAnOptionAFileOrASecondLine() {
        int taken = 0;
        for (String address : addresses()) {
            if (StreamAddress.read(address) instanceof Reading.Good(StreamAddress good)) {
                taken++;
                assertThat(good.url())
                        .as(address)
                        .matches("(rtsp|http)://[A-Za-z0-9.\\[\\]:-]+:[0-9]{1,5}([/?][!-~]*)?");
                assertThat(good.url()).as(address).doesNotContain(" ", "#", "{", "|", "`", "@", "\\");
                assertThat(Arrays.asList("rtsp", "rtspu", "http")).contains(good.scheme());
            }
        }
        assertThat(taken)
                .as("the others were refused for a reason, not all of them alike")
                .isBetween(20, MANY / 4);
    }
}
