package org.xunyao.bench.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Counted by hand: a convolution of 3×3 with stride 2 and padding 1 from 3 to 8 channels over 16×20, then
/// one of 1×1 in 8 groups behind a pool of 2.
class MultiplyAddsTest {
    private static final String MODEL =
            "CAg62wEKTAoBeAoCdzESAWEiBENvbnYqFQoMa2VybmVsX3NoYXBlQANAA6ABByoQCgdzdHJpZGVzQAJAAqABByoRCgRwYWRzQAFA"
                    + "AUABQAGgAQcKEQoBYRIBYiIJTGVha3lSZWx1CjgKAWISAWMiB01heFBvb2wqFQoMa2VybmVsX3NoYXBlQAJAAqABByoQCgdzdHJp"
                    + "ZGVzQAJAAqABBwoeCgFjCgJ3MhIBeSIEQ29udioMCgVncm91cBgIoAECKg4ICAgDCAMIAxABQgJ3MSoOCAgIAQgBCAEQAUICdzI=";

    @Test
    void aSmallNetworkIsCountedAsByHand() {
        long first = 8L * 3 * 3 * 3 * 8 * 10;
        long second = 8L * 4 * 5;
        assertThat(MultiplyAdds.of(Base64.getDecoder().decode(MODEL), "x", 16, 20))
                .isEqualTo(first + second);
    }

    @Test
    void whatIsNotCountedIsRefused() {
        byte[] model = Base64.getDecoder().decode(MODEL);
        String text = new String(model, java.nio.charset.StandardCharsets.ISO_8859_1).replace("MaxPool", "MaxPuul");
        assertThatThrownBy(
                        () -> MultiplyAdds.of(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "x", 16, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MaxPuul");
    }
}
