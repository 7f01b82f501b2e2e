package org.xunyao.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastFolderTest {
    private static final Path USUAL = Path.of("/home/li/.config");

    @Test
    void anAbsoluteFolderOfTheEnvironmentIsTaken() {
        assertThat(LastFolder.home(Optional.of("/srv/config"), USUAL)).isEqualTo(Path.of("/srv/config/xunyao"));
        assertThat(LastFolder.home(Optional.empty(), USUAL)).isEqualTo(Path.of("/home/li/.config/xunyao"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "config", "./config", "../config", "~/.config", "a\u0000b"})
    void aRelativeOrImpossibleOneIsIgnored(String named) {
        assertThat(LastFolder.home(Optional.of(named), USUAL)).isEqualTo(USUAL.resolve("xunyao"));
    }
}
