package org.xunyao.registry.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamLinesTest {
    @ParameterizedTest
    @CsvSource({
        "rtsp://10.1.1.1:554/2, http://10.1.1.1/onvif, true",
        "rtsp://u:p@w@CAM-1/2, http://u:p@cam-1:8080/onvif, true",
        "rtsp://[fe80::1]/2, http://[FE80::1]:80/onvif, true",
        "rtsp://10.1.1.1/other, http://10.9.9.9/onvif, true",
        "rtsp://10.1.1.7/1, http://u:p@10.1.1.1/onvif, false",
        "rtsp://10.1.1.1.evil/1, http://10.1.1.1/onvif, false",
        "no address, no address, false"
    })
    void thePlaceForOrdersStaysWithItsMachineOnly(String main, String control, boolean stays) {
        var orders = Optional.of(new StreamLine(control));
        var known = new StreamLines(new StreamLine("rtsp://10.1.1.1/1"), Optional.empty(), orders);
        var lines = new StreamLines(new StreamLine(main), Optional.empty());

        assertThat(lines.keeping(known).control().isPresent()).isEqualTo(stays);
        assertThat(lines.keeping(known).main()).isEqualTo(lines.main());
    }

    @Test
    void whoNamesAPlaceForOrdersGetsThatOne() {
        var main = new StreamLine("rtsp://10.1.1.1/1");
        var known = new StreamLines(main, Optional.empty(), Optional.of(new StreamLine("http://10.1.1.1:1/onvif")));
        var now = new StreamLines(main, Optional.empty(), Optional.of(new StreamLine("http://10.1.1.1:2/onvif")));

        assertThat(now.keeping(known)).isEqualTo(now);
    }
}
