package org.xunyao.ingest.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

class SessionDescriptionTest {
    private static final String SOUND = "v=0\r\nm=audio 0 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=control:t0\r\n";

    private static SessionDescription read(String map, String format) throws StreamException {
        String video =
                "m=video 0 RTP/AVP 96\r\na=rtpmap:96 " + map + "\r\na=fmtp:96 " + format + "\r\na=control:t1\r\n";
        return SessionDescription.parse((SOUND + video).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "H264/90000,packetization-mode=1; sprop-parameter-sets=Z0IAHg==,H264,1",
        "h265/90000,sprop-vps=QAE=; sprop-sps=QgE=; sprop-pps=RAE=; sprop-max-don-diff=0,H265,3",
        "H265/90000,sprop-vps=!; sprop-sps=,H265,0"
    })
    void theFirstVideoOfAKnownCodingIsTaken(String map, String format, Codec codec, int sets) throws StreamException {
        SessionDescription said = read(map, format);
        assertThat(said.video().codec()).isEqualTo(codec);
        assertThat(said.video().payloadType()).isEqualTo(96);
        assertThat(said.video().parameterSets()).hasSize(sets);
        assertThat(said.control()).isEqualTo("t1");
    }

    @ParameterizedTest
    @CsvSource({
        "H264/90000,packetization-mode=2",
        "H265/90000,sprop-max-don-diff=1",
        "H265/90000,sprop-vps=QAE=; sprop-depack-buf-nalus=5",
        "JPEG/90000,x=1",
        "H265/48000,x=1"
    })
    void otherCodingsAndDecodingOrderNumbersAreRefused(String map, String format) {
        assertThat(refused(map, format)).isEqualTo(Why.UNSUPPORTED_CODEC);
    }

    private static Why refused(String map, String format) {
        try {
            SessionDescription said = read(map, format);
            throw new AssertionError(said);
        } catch (StreamException e) {
            return e.why();
        }
    }

    @Test
    void mutatedDescriptionsAreReadOrRefusedWithACause() {
        byte[] seed = (SOUND + "m=video 0 RTP/AVP 96\r\na=rtpmap:96 H265/90000\r\na=fmtp:96 sprop-vps=QAE=;"
                        + "sprop-sps=QgE=\r\na=control:t1\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(46);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bent = seed.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(SessionDescription.parse(bent).video().payloadType()).isBetween(0, 127);
                read++;
            } catch (StreamException e) {
                assertThat(e.why()).isIn(Why.GARBAGE, Why.UNSUPPORTED_CODEC);
            }
        }
        assertThat(read).isBetween(1_000, 19_000);
    }
}
