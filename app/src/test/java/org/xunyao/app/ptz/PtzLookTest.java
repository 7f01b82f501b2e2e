package org.xunyao.app.ptz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.ptz.PtzRig.until;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.ptz.PtzMove;

class PtzLookTest {
    private static final List<String> SCROLLED = List.of(".scroll-pane", ".text-field", ".side-scroll");

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 990",
        "DARK, CHINESE, 1302, 620",
        "HIGH_CONTRAST, ENGLISH, 1302, 620",
    })
    void thePanelCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        String label = theme + "-" + language + "-" + width;
        try (PtzRig rig = new PtzRig(theme, language, width, height)) {
            rig.take(PaintedFeed.cameras().getFirst().id());
            FxRig.call(() -> {
                rig.model.open(PaintedFeed.cameras().getFirst());
                return true;
            });
            until(() -> FxRig.call(rig.model.stageProperty()::get) instanceof PtzStage.Ready);
            rig.fx.settle();
            found.addAll(new Reading("ptz", SCROLLED, List.of(".ptz")).look(rig.fx.scene(), label));
            rig.device.fault(OnvifFault.DEAF);
            FxRig.call(() -> {
                rig.model.hold(new PtzMove(-1, 0, 0));
                return true;
            });
            until(rig.device::moving);
            FxRig.call(() -> {
                rig.model.release();
                return true;
            });
            until(() -> FxRig.call(rig.model::isRunaway));
            rig.fx.settle();
            found.addAll(new Reading("ptz-runaway", SCROLLED, List.of(".ptz")).look(rig.fx.scene(), label));
            rig.device.fault(OnvifFault.WRONG_PASSWORD);
            FxRig.call(() -> {
                rig.model.open(PaintedFeed.cameras().getFirst());
                return true;
            });
            until(() -> FxRig.call(rig.model.stageProperty()::get) instanceof PtzStage.Refused);
            rig.fx.settle();
            found.addAll(new Reading("ptz-refused", SCROLLED, List.of(".ptz")).look(rig.fx.scene(), label));
        }
        assertThat(found).isEmpty();
    }
}
