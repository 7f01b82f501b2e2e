package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustBundleTest {
    private static final TrustedKey ACTIVE =
            new TrustedKey("a".repeat(40), "421223", "station", Optional.empty(), "AAAA");
    private static final TrustedKey REVOKED = new TrustedKey(
            "b".repeat(64), "420000", "platform", Optional.of(Instant.parse("2026-05-06T01:02:03Z")), "BBBB");

    @Test
    void aBundleIsReadBackAsItWasWritten() {
        var bundle = new TrustBundle(7, List.of(ACTIVE, REVOKED));
        assertThat(TrustBundle.read(bundle.write())).isEqualTo(bundle);
        assertThat(bundle.byKeyId("b".repeat(64))).contains(REVOKED);
        assertThat(bundle.byKeyId("c".repeat(40))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xunyao-trust 1",
                "xunyao-trust 2\nserial 1\n",
                "xunyao-trust 1\nserial 0\n",
                "xunyao-trust 1\nserial 1\nkey\n",
                "xunyao-trust 1\nserial 1\nkey KEY 421223 station valid AAAA\n",
                "xunyao-trust 1\nserial 1\nkey KEY 421223 station revoked@now AAAA\n",
                "xunyao-trust 1\nserial 1\nkey KEY 421223 station active A*==\n",
                "xunyao-trust 1\nserial 1\nkey KEY 421223 station active \n",
                "xunyao-trust 1\nserial 1\nkey 00 421223 station active AAAA\n",
                "xunyao-trust 1\nserial 1\nkey KEY 421223 station active AAAA more\n",
            })
    void whatIsNotABundleIsRefused(String text) {
        byte[] file = text.replace("KEY", "a".repeat(40)).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> TrustBundle.read(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyStandsOnce() {
        assertThatThrownBy(() -> new TrustBundle(1, List.of(ACTIVE, ACTIVE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() {
        assertThatThrownBy(() -> TrustBundle.read(new byte[TrustBundle.MAX_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bundle too large");
    }

    @Test
    void aCertificateBeyondTheLimitIsRefused() {
        String large = "A".repeat(8_196);
        assertThatThrownBy(() -> new TrustedKey("a".repeat(40), "421223", "station", Optional.empty(), large))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
