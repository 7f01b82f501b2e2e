package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IllTileTest {
    @ParameterizedTest
    @EnumSource(TileState.Cause.class)
    void aPictureThatIsNotDecodedIsOfferedToTheDoctor(TileState.Cause cause) {
        assertThat(TileView.ill(new TileState.Undecoded(cause, Duration.ofSeconds(9), Instant.EPOCH, true)))
                .isTrue();
    }

    @Test
    void aLivePictureIsNot() {
        assertThat(TileView.ill(new TileState.Live(Duration.ZERO))).isFalse();
    }
}
