package org.xunyao.app.wall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.app.playback.PlaybackView;
import org.xunyao.app.wall.WallView;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.Why;

/// Every cause of a stream's end has its words wherever it is told.
class WhyWordsTest {
    @ParameterizedTest
    @EnumSource(Why.class)
    void isToldInBothLanguages(Why why) {
        for (Language language : Language.values()) {
            Texts wall = Texts.of(language).with(WallView.BUNDLE);
            assertThat(wall.has("why." + why.name())).isTrue();
            assertThat(wall.has("act." + why.name())).isTrue();
            assertThat(Texts.of(language).with(PlaybackView.BUNDLE).has("why." + why.name()))
                    .isTrue();
        }
    }
}
