package org.xunyao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

class HttpCallTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final HttpLimits LIMITS = HttpLimits.USUAL.within(SHORT, SHORT, SHORT);

    private static String get(ScriptedServer server, String who, String path) throws StreamException {
        try (HttpBody body =
                HttpCall.get(CLOCK, LIMITS, server.address(who, path)).body()) {
            return new String(body.all(1_000), StandardCharsets.US_ASCII);
        }
    }

    private static Why failure(ScriptedServer server) {
        try {
            String all = get(server, "", "/x");
            throw new AssertionError("got " + all);
        } catch (StreamException e) {
            return e.why();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.0 200 OK\r\n\r\nhello",
                "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nX: y\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nContent-Encoding: identity\r\n\r\nhello and more"
            })
    void readsABodyHoweverItsEndIsTold(String answer) throws IOException, StreamException {
        try (ScriptedServer server = ScriptedServer.saying(answer, new byte[0])) {
            assertThat(get(server, "", "/a?b=c")).isEqualTo("hello");
            assertThat(server.heard().getFirst())
                    .startsWith("GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n")
                    .doesNotContain("Authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403 No,WRONG_PASSWORD",
        "404 No,NOT_FOUND",
        "410 No,NOT_FOUND",
        "206 Part,REJECTED",
        "500 No,REJECTED",
        "302 No,REDIRECTED_ELSEWHERE"
    })
    void aRefusalIsNamed(String status, Why why) throws IOException {
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 " + status + "\r\n\r\n", new byte[0])) {
            assertThat(failure(server)).isEqualTo(why);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://203.0.113.9/x",
        "http://127.0.0.1:1/x",
        "//203.0.113.9/x",
        "rtsp://127.0.0.1/x",
        "file:///etc/passwd",
        "http://[oops/x",
        "''"
    })
    void anotherMachineIsNotAsked(String place) throws IOException {
        try (ScriptedServer server =
                ScriptedServer.saying("HTTP/1.1 302 Found\r\nLocation: " + place + "\r\n\r\n", new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.REDIRECTED_ELSEWHERE);
            assertThat(server.heard()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void anotherPlaceOfTheSameServerIsAskedAFewTimes() throws IOException, StreamException {
        try (ScriptedServer server = new ScriptedServer(request -> (request.startsWith("GET /live/b.flv?t=1 ")
                        ? "HTTP/1.1 200 OK\r\n\r\nhere"
                        : "HTTP/1.1 302 Found\r\nLocation: b.flv?t=1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII))) {
            assertThat(get(server, "", "/live/a.flv")).isEqualTo("here");
        }
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 301 Moved\r\nLocation: /y\r\n\r\n", new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.REDIRECTED_ELSEWHERE);
            assertThat(server.heard()).hasSize(4);
        }
    }

    @Test
    void userAndPasswordAreSaidWhenAskedAndOnlyOnce() throws IOException, StreamException {
        String ask = "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"r\"\r\n\r\n";
        try (ScriptedServer server = new ScriptedServer(
                request -> (request.contains("Authorization: Basic dTpw") ? "HTTP/1.1 200 OK\r\n\r\nin" : ask)
                        .getBytes(StandardCharsets.US_ASCII))) {
            assertThat(get(server, "u:p@", "/x")).isEqualTo("in");
            assertThatThrownBy(() -> get(server, "u:q@", "/x")).hasMessageContaining("WRONG_PASSWORD");
            assertThatThrownBy(() -> get(server, "", "/x")).hasMessageContaining("WRONG_PASSWORD");
            assertThat(server.heard()).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTSP/1.0 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\n"
            })
    void anAnswerThatMakesNoSenseIsGarbage(String answer) throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(answer, new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.GARBAGE);
        }
    }

    @Test
    void whatIsTooMuchIsGarbageAndWhatIsCutIsClosed() throws IOException {
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 200 OK\r\n\r\n", new byte[2_000])) {
            assertThat(failure(server)).isEqualTo(Why.GARBAGE);
        }
        String lines = "X: " + "y".repeat(3_000) + "\r\n";
        try (ScriptedServer server =
                ScriptedServer.saying("HTTP/1.1 200 OK\r\n" + lines.repeat(6) + "\r\n", new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.GARBAGE);
        }
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 200 OK\r\n" + "X".repeat(5_000), new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.GARBAGE);
        }
        try (ScriptedServer server =
                ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", new byte[20])) {
            assertThat(failure(server)).isEqualTo(Why.CLOSED);
        }
        try (ScriptedServer server = ScriptedServer.saying("", new byte[0])) {
            assertThat(failure(server)).isEqualTo(Why.CLOSED);
        }
    }
}
