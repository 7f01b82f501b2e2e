package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.feed.RightsFeed;
import org.xunyao.app.wall.stream.StreamWords;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.Reason;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.fit.StreamKind;

/// What a tile says of its picture: state, age and words, without a screen.
class TileStateTest {
    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);

    @Test
    void anOldPictureIsNeverCalledAlive() {
        var now = PaintedFeed.NOW;
        assertThat(TileState.of(WallHealth.of(new StreamHealth.Stalled(now.minusSeconds(47), Why.NO_PICTURES)), now))
                .isEqualTo(new TileState.Stalled(Duration.ofSeconds(47), now.minusSeconds(47), Why.NO_PICTURES))
                .matches(state -> !state.alive());
        var trouble = new SceneTrouble(SceneTrouble.Kind.COVERED, now.minusSeconds(5), OptionalInt.of(92));
        assertThat(TileState.of(
                        new WallHealth(new StreamHealth.Live(now), Optional.of(trouble), new Drawn.Unasked()), now))
                .isEqualTo(new TileState.Troubled(
                        SceneTrouble.Kind.COVERED, Duration.ofSeconds(5), now.minusSeconds(5), OptionalInt.of(92)))
                .matches(state -> !state.alive());
    }

    @Test
    void whatDoesNotReachTheEyeIsNotCalledLiveHoweverFastItComes() {
        var now = PaintedFeed.NOW;
        var shown = now.minusSeconds(7);
        assertThat(state(new Drawn.Shown(shown)))
                .isEqualTo(new TileState.Undecoded(TileState.Cause.BEHIND, Duration.ofSeconds(7), shown, true))
                .matches(state -> !state.alive() && !state.blank());
        assertThat(state(new Drawn.Nothing(shown)))
                .isEqualTo(new TileState.Undecoded(TileState.Cause.UNREADABLE, Duration.ofSeconds(7), shown, false))
                .matches(TileState::blank);
        assertThat(state(new Drawn.Gone(Drawn.Cause.RESTARTING, now, Optional.of(shown))))
                .isEqualTo(new TileState.Undecoded(TileState.Cause.RESTARTING, Duration.ofSeconds(7), shown, true));
        assertThat(state(new Drawn.Gone(Drawn.Cause.FAILED, now, Optional.empty())))
                .isEqualTo(new TileState.Undecoded(TileState.Cause.FAILED, Duration.ZERO, now, false));
        assertThat(state(new Drawn.Nothing(now.minusSeconds(2))))
                .isEqualTo(new TileState.Connecting(Duration.ofSeconds(2)));
    }

    @Test
    void theAgeThatIsSaidIsThatOfThePictureOnTheScreen() {
        var now = PaintedFeed.NOW;
        assertThat(state(new Drawn.Shown(now.minusMillis(1_500))))
                .isEqualTo(new TileState.Live(Duration.ofMillis(1_500)));
        assertThat(state(new Drawn.Shown(now.minusMillis(2_500))))
                .isEqualTo(new TileState.Late(Duration.ofMillis(2_500)));
        assertThat(state(new Drawn.Unasked())).isEqualTo(new TileState.Live(Duration.ofMillis(100)));
    }

    @Test
    void aClockSetBackGivesNoNegativeAge() {
        var live = new StreamHealth.Live(PaintedFeed.NOW.plusSeconds(60));
        assertThat(TileState.of(WallHealth.of(live), PaintedFeed.NOW)).isEqualTo(new TileState.Live(Duration.ZERO));
    }

    @Test
    void everyStateHasAWordAndAShapeOfItsOwnAndNoneThatIsNotLiveIsWithoutAge() {
        var words = new StateWords(Texts.of(Language.CHINESE).with(WallView.BUNDLE), clock.zone());
        var now = PaintedFeed.NOW;
        var since = now.minusSeconds(47);
        var lasted = Duration.ofSeconds(47);
        List<TileState> states = List.of(
                new TileState.Live(Duration.ofMillis(400)),
                new TileState.Late(Duration.ofMillis(3_800)),
                new TileState.Stalled(lasted, since, Why.NO_PICTURES),
                new TileState.Troubled(SceneTrouble.Kind.FROZEN, lasted, since, OptionalInt.empty()),
                new TileState.Down(lasted, since, Why.REFUSED, 2),
                new TileState.Troubled(SceneTrouble.Kind.COVERED, lasted, since, OptionalInt.of(92)),
                new TileState.Troubled(SceneTrouble.Kind.DARK, lasted, since, OptionalInt.empty()),
                new TileState.Undecoded(TileState.Cause.RESTARTING, lasted, since, true),
                new TileState.NoRight(true));
        assertThat(states.stream().map(TileStrip::icon)).doesNotHaveDuplicates();
        assertThat(states.stream().map(words::strip)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        for (TileState old : states.subList(2, 8)) {
            assertThat(words.headline(old)).contains("47 秒");
            assertThat(words.age(old)).isEqualTo("47 秒");
            assertThat(words.detail(old)).as("since when").contains("10:41:20");
            assertThat(old.alive()).isFalse();
        }
        assertThat(words.age(states.get(1))).isEqualTo("3.8 秒");
        var yesterday = new TileState.Stalled(Duration.ofHours(20), now.minusSeconds(72_000), Why.CLOSED);
        assertThat(words.detail(yesterday)).contains("11-19 14:42");
    }

    @Test
    void everyReasonHasASentenceOfItsOwnInBothLanguages() {
        for (Language language : Language.values()) {
            var words = new StreamWords(Texts.of(language).with(WallView.BUNDLE));
            var sentences = new java.util.HashSet<String>();
            for (Reason reason : Reason.values()) {
                for (Fit.Slowed slowed : Fit.Slowed.values()) {
                    var fit = new Fit(
                            Set.of(StreamKind.MAIN), StreamKind.MAIN, StreamKind.MAIN, StreamKind.MAIN, reason, slowed);
                    sentences.add(words.sentence(new ShownStream(fit, false, Optional.empty())));
                }
            }
            assertThat(sentences).hasSize(Reason.values().length * Fit.Slowed.values().length);
        }
    }

    @Test
    void aCameraOutsideOfTheReachShowsNothingButThat() {
        var rights = new RightsFeed(feed);
        var guarded = new WallViewModel(PaintedFeed.cameras(), rights, clock);
        WallCamera first = PaintedFeed.cameras().getFirst();
        WallCamera second = PaintedFeed.cameras().get(1);
        assertThat(guarded.stateOf(first)).as("not asked yet").isEqualTo(new TileState.NoRight(false));
        assertThat(rights.picture(first.id())).isEmpty();
        rights.know(Set.of(first.id()));
        assertThat(guarded.stateOf(first)).isEqualTo(new TileState.NoRight(true));
        assertThat(rights.picture(first.id())).isEmpty();
        assertThat(guarded.stateOf(second)).isInstanceOf(TileState.Live.class);
        assertThat(rights.picture(second.id())).isPresent();
    }

    private static TileState state(Drawn drawn) {
        var live = new StreamHealth.Live(PaintedFeed.NOW.minusMillis(100));
        return TileState.of(new WallHealth(live, Optional.empty(), drawn), PaintedFeed.NOW);
    }
}
