package org.xunyao.app.cameras.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.video.StreamAddress;

class AddressTextTest {
    private static final Optional<StreamLine> STORED =
            Optional.of(new StreamLine("rtsp://admin:Ge%40he%2Fim@10.1.2.3/s1"));

    @Test
    void aPasswordIsShownAsStarsAndStaysWhileTheyStay() {
        String shown = AddressText.shown(STORED.orElseThrow());
        assertThat(shown).isEqualTo("rtsp://admin:***@10.1.2.3:554/s1");
        assertThat(AddressText.meant(shown, STORED)).isEqualTo(STORED);
        StreamAddress moved = StreamAddress.of(AddressText.meant("rtsp://other:***@10.1.2.3:554/s2?x=1", STORED)
                .orElseThrow()
                .text());
        assertThat(moved.user()).contains("other");
        assertThat(moved.password()).contains("Ge@he/im");
        assertThat(moved.path()).isEqualTo("/s2?x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://admin:***@10.9.9.9:554/s1",
                "rtsp://admin:***@10.1.2.3:8554/s1",
                "rtsp://admin:***@10.1.2.3.evil.example:554/s1"
            })
    void thePasswordOfOneMachineIsNeverSentToAnother(String typed) {
        assertThatThrownBy(() -> AddressText.meant(typed, STORED))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("CAMERA-PASSWORD");
        assertThatThrownBy(() -> AddressText.meant(typed, Optional.empty())).hasMessageStartingWith("CAMERA-PASSWORD");
    }

    @Test
    void aPasswordInAPathStaysOnlyWithTheWholePath() {
        var stored = Optional.of(new StreamLine("rtsp://10.1.2.3/user=a&password=Geheim&channel=1"));
        assertThat(AddressText.shown(stored.orElseThrow())).doesNotContain("Geheim");
        assertThat(AddressText.meant("rtspu://10.1.2.3:554/user=a&password=***&channel=1", stored)
                        .orElseThrow()
                        .text())
                .isEqualTo("rtspu://10.1.2.3:554/user=a&password=Geheim&channel=1");
        assertThatThrownBy(() -> AddressText.meant("rtsp://10.1.2.3:554/user=b&password=***&channel=1", stored))
                .hasMessageStartingWith("CAMERA-PASSWORD");
    }

    @Test
    void whatCannotBeReadIsShownAsNothingAndStaysUntilItIsTypedAnew() {
        var stored = Optional.of(new StreamLine("ftp://admin:Geheim@h/1"));
        assertThat(AddressText.shown(stored.orElseThrow())).isEmpty();
        assertThat(AddressText.meant("", stored)).isEqualTo(stored);
        assertThat(AddressText.meant("rtsp://h/1", stored)).contains(new StreamLine("rtsp://h/1"));
        assertThat(AddressText.meant("", STORED)).isEmpty();
    }

    @Test
    void hostileAddressesAreRefusedWithTheirReasonAndNotTheirText() {
        assertThatThrownBy(() -> AddressText.meant("file:///etc/passwd", STORED))
                .hasMessageStartingWith("CAMERA-ADDRESS-SCHEME_NOT_ALLOWED")
                .hasMessageNotContaining("passwd");
        assertThatThrownBy(() -> AddressText.meant("rtsp://h/1 :sout=#file", STORED))
                .hasMessageStartingWith("CAMERA-ADDRESS-FORBIDDEN_CHARACTER");
    }
}
