package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.onsite.OnsiteMatter;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Every step of papers of the on-site mode: nothing is cut off, and a finger meets every target.
final class OnsiteScreenTest {
    private static final double FINGER = 44;
    private static final Reading READING =
            new Reading("onsite", List.of(".scroll-pane"), List.of(".onsite-column", ".onsite-foot", ".onsite-half"));

    @TempDir
    Path folder;

    private final List<String> findings = new ArrayList<>();
    private final Set<String> small = new TreeSet<>();
    private int measured;

    // 1302 by 698 and 1216 by 652 are what the program leaves a room of 1366 by 768 and 1280 by 720.
    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1302, 698", "DARK, CHINESE, 1216, 652", "DARK, ENGLISH, 1216, 652"})
    void everyTargetIsLargeAndEveryWordCanBeRead(Theme theme, Language language, int width, int height) {
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        var shop = new OnsiteShop();
        shop.on = true;
        PapersViewModel model = bench.model(new RealPress(), shop);
        try (FxRig rig = FxRig.show(
                theme,
                width,
                height,
                () -> new PapersView(model, Texts.of(language), bench.room.zone(), name -> Optional.empty()))) {
            String label = "%s-%s-%d".formatted(theme, language, width);
            run(rig, () -> model.start().choose(OnsiteShop.CASE));
            look(rig, "start-" + label);
            for (int kind : List.of(9, 14, 44, 24, 50)) {
                OnsiteMatter about = kind == 44 ? OnsiteShop.SITTING : OnsiteShop.CASE;
                run(rig, () -> model.create(about.reference(), kind));
                walk(rig, kind + "-" + label);
            }
        }
        assertThat(measured).as("targets that were measured").isGreaterThan(100);
        assertThat(small).as("targets under 44 pixels").isEmpty();
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void walk(FxRig rig, String label) {
        int step = 0;
        look(rig, label + "-" + step);
        while (rig.scene().lookup("#onsite-next").isVisible()) {
            fire(rig, "#onsite-next");
            step++;
            FxRig.call(() -> {
                rig.scene().getRoot().lookupAll("Button").stream()
                        .filter(node -> String.valueOf(node.getId()).startsWith("rows-add-"))
                        .filter(OnsiteScreenTest::seen)
                        .forEach(node -> ((ButtonBase) node).fire());
                return true;
            });
            look(rig, label + "-" + step);
        }
    }

    private void look(FxRig rig, String label) {
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        rig.settle();
        findings.addAll(READING.look(rig.scene(), label));
        FxRig.call(() -> {
            measure(rig.scene().getRoot(), label);
            return true;
        });
    }

    private void measure(Node node, String label) {
        if (!node.isVisible()) {
            return;
        }
        boolean cell = node instanceof ListCell<?> line && !line.isEmpty();
        if (node instanceof ButtonBase || node instanceof TextInputControl || cell) {
            measured++;
            Bounds size = node.getLayoutBounds();
            if (size.getWidth() < FINGER || size.getHeight() < FINGER) {
                small.add("%s %s %s %.0fx%.0f"
                        .formatted(
                                label,
                                node.getClass().getSimpleName(),
                                node.getId(),
                                size.getWidth(),
                                size.getHeight()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> measure(child, label));
        }
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static void fire(FxRig rig, String selector) {
        run(rig, () -> ((ButtonBase) rig.scene().lookup(selector)).fire());
    }

    private static void run(FxRig rig, Runnable work) {
        FxRig.call(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }
}
