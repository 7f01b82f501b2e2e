package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice.Kind;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.notice.ToastLayer;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What lies over a place of work, and what gives way when the person goes on.
class ToastsTest {
    private final Notices notices = new Notices(Fx.executor(), new StillClock(java.time.Instant.EPOCH));

    @Test
    void oneSentenceThatAsksNothingGivesWayAndAnAlarmStays() {
        var toasts = FxRig.<ToastLayer>call(() -> new ToastLayer(notices, Texts.of(Language.CHINESE)));
        try (FxRig rig = FxRig.show(Theme.DARK, 900, 600, () -> toasts)) {
            FxRig.call(() -> {
                notices.say(Kind.TOLD, "上次登录 11-20 08:02");
                notices.say(Kind.TOLD, "黄色 药师不在岗", Optional.of("按 F8 复核"), List.of());
                return 0;
            });
            rig.settle();
            assertThat(words(rig)).contains("上次登录 11-20 08:02");
            passed(toasts);
            rig.settle();
            assertThat(words(rig)).contains("黄色 药师不在岗").doesNotContain("上次登录 11-20 08:02");
            passed(toasts);
            rig.settle();
            assertThat(words(rig)).contains("黄色 药师不在岗");
            assertThat(FxRig.call(() -> notices.said().size())).isEqualTo(2);
        }
    }

    private static void passed(ToastLayer toasts) {
        FxRig.call(() -> {
            toasts.passed();
            return 0;
        });
    }

    private static List<String> words(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".toast .label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
