package org.xunyao.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamAddressTest {
    @Test
    void takesAnAddressApart() {
        StreamAddress address = StreamAddress.of("RTSP://op:p%40ss%20w@10.1.2.3:8554/Streaming/Channels/102?a=b&c=d");
        assertThat(address.host()).isEqualTo("10.1.2.3");
        assertThat(address.port()).isEqualTo(8554);
        assertThat(address.path()).isEqualTo("/Streaming/Channels/102?a=b&c=d");
        assertThat(address.user()).contains("op");
        assertThat(address.password()).contains("p@ss w");
        assertThat(address.url()).isEqualTo("rtsp://10.1.2.3:8554/Streaming/Channels/102?a=b&c=d");
    }

    @Test
    void usesThePortOfTheProtocolAndKnowsIpv6() {
        assertThat(StreamAddress.of("rtsp://cam-1.shop/live").port()).isEqualTo(554);
        StreamAddress six = StreamAddress.of("rtsp://[fe80::1]:9000/live");
        assertThat(six.host()).isEqualTo("[fe80::1]");
        assertThat(six.port()).isEqualTo(9000);
    }

    @Test
    void knowsHttpByItsPort() {
        StreamAddress address = StreamAddress.of("HTTP://op:w@cam.shop/live?app=a&stream=b");
        assertThat(address.scheme()).isEqualTo("http");
        assertThat(address.url()).isEqualTo("http://cam.shop:80/live?app=a&stream=b");
        assertThat(address).isNotEqualTo(StreamAddress.of("rtsp://op:w@cam.shop:80/live?app=a&stream=b"));
    }

    @ParameterizedTest
    @CsvSource({
        "seg1.ts,/live/a/seg1.ts",
        "/seg1.ts?t=1,/seg1.ts?t=1",
        "../b/seg1.ts,/live/b/seg1.ts",
        "http://cam.shop/x.ts,/x.ts",
        "http://CAM2@cam.shop:80/x.ts,/x.ts",
        "//cam.shop:80/x.ts,/x.ts"
    })
    void aPlaceBesideIsFoundOnTheSameServer(String reference, String path) {
        StreamAddress address = StreamAddress.of("http://op:w@cam.shop/live/a/index.m3u8?token=1");
        assertThat(address.beside(reference)).hasValueSatisfying(there -> {
            assertThat(there.url()).isEqualTo("http://cam.shop:80" + path);
            assertThat(there.user()).contains("op");
            assertThat(there.password()).contains("w");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.shop/x.ts",
                "http://cam.shop:8080/x.ts",
                "https://cam.shop/x.ts",
                "rtsp://cam.shop:80/x.ts",
                "//169.254.169.254/latest",
                "file:///etc/passwd",
                "data:text/plain,x",
                "x.ts#frag",
                "x y.ts",
                "x\r\nHost: y",
                "药.ts",
                "%zz"
            })
    void aPlaceElsewhereIsNone(String reference) {
        assertThat(StreamAddress.of("http://cam.shop/live/index.m3u8").beside(reference))
                .isEmpty();
    }

    @Test
    void aPasswordWithAnAtSignEndsAtTheLastOne() {
        StreamAddress address = StreamAddress.of("rtsp://u:a@b@host/x");
        assertThat(address.host()).isEqualTo("host");
        assertThat(address.password()).contains("a@b");
    }

    @Test
    void neverShowsThePassword() {
        StreamAddress address = StreamAddress.of("rtsp://op:s3cret@h/x");
        assertThat(address.toString()).isEqualTo("rtsp://op:***@h:554/x").doesNotContain("s3cret");
        assertThatThrownBy(() -> StreamAddress.of("rtsp://op:s3cret@h:0/x"))
                .hasMessageNotContainingAny("s3cret", "op")
                .hasMessageContaining("BAD_PORT");
    }

    @Test
    void neverShowsAPasswordThatStandsInThePath() {
        assertThat(StreamAddress.of("rtsp://h/user=a&password=s3cret&channel=1").toString())
                .isEqualTo("rtsp://h:554/user=a&password=***&channel=1");
    }

    @Test
    void aSlashInAPasswordDoesNotMakeItAPath() {
        assertThat(StreamAddress.read("rtsp://op:1/s3cret@h/x"))
                .isEqualTo(new StreamAddress.Reading.Refused(StreamAddress.Reason.BAD_CREDENTIALS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'   '|BLANK",
                "rtsp://h/x :sout=#file{dst=/tmp/a}|FORBIDDEN_CHARACTER",
                "rtsp://h/x\t--sout=x|FORBIDDEN_CHARACTER",
                "rtsp://h/x\u0000|FORBIDDEN_CHARACTER",
                "rtsp://h/\u202e|FORBIDDEN_CHARACTER",
                "rtsp://药店/x|FORBIDDEN_CHARACTER",
                "file:///etc/passwd|SCHEME_NOT_ALLOWED",
                "fd://0|SCHEME_NOT_ALLOWED",
                "screen://x|SCHEME_NOT_ALLOWED",
                "v4l2:///dev/video0|SCHEME_NOT_ALLOWED",
                "https://h/x|SCHEME_NOT_ALLOWED",
                "httpx://h/x|SCHEME_NOT_ALLOWED",
                "http://h/x#EXTM3U|BAD_PATH",
                "http://u:1/s3cret@h/x|BAD_CREDENTIALS",
                "rtsps://h/x|SCHEME_NOT_ALLOWED",
                "/dev/video0|NOT_AN_ADDRESS",
                "--sout=x|NOT_AN_ADDRESS",
                "nonsense|NOT_AN_ADDRESS",
                "rtsp:/h/x|NOT_AN_ADDRESS",
                "rtsp:///x|NO_HOST",
                "rtsp://:554/x|NO_HOST",
                "rtsp://u:p@/x|NO_HOST",
                "rtsp://h:0/x|BAD_PORT",
                "rtsp://h:65536/x|BAD_PORT",
                "rtsp://h:/x|BAD_PORT",
                "rtsp://h:5x4/x|BAD_PORT",
                "rtsp://-h/x|BAD_HOST",
                "rtsp://h_#/x|BAD_HOST",
                "rtsp://[::1/x|BAD_HOST",
                "rtsp://h/x#frag|BAD_PATH",
                "rtsp://h/{dst}|BAD_PATH",
                "rtsp://h/x\\y|BAD_PATH",
                "rtsp://u:%0d%0aX@h/x|BAD_CREDENTIALS",
                "rtsp://u:%zz@h/x|BAD_CREDENTIALS",
                "rtsp://u:%e4@h/x|BAD_CREDENTIALS",
                "rtsp://u%22:x@h/x|BAD_CREDENTIALS",
                "rtsp://u:%@h/x|BAD_CREDENTIALS"
            })
    void refusesWithTheReason(String text, StreamAddress.Reason reason) {
        assertThat(StreamAddress.read(text)).isEqualTo(new StreamAddress.Reading.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://h/x\r\nTEARDOWN", "rtsp://h/x\n", " rtsp://h/x"})
    void refusesSecondLines(String text) {
        assertThat(StreamAddress.read(text))
                .isEqualTo(new StreamAddress.Reading.Refused(StreamAddress.Reason.FORBIDDEN_CHARACTER));
    }

    @Test
    void refusesNothing() {
        assertThat(StreamAddress.read("")).isEqualTo(new StreamAddress.Reading.Refused(StreamAddress.Reason.BLANK));
    }

    @Test
    void refusesWhatIsEndless() {
        assertThat(StreamAddress.read("rtsp://h/" + "a".repeat(100_000)))
                .isEqualTo(new StreamAddress.Reading.Refused(StreamAddress.Reason.TOO_LONG));
    }
}
