package org.xunyao.app.zone.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Copies the zones of a camera to others of its shop or its model (复制到同店、同型号点位): what they have now is
/// shown before it is replaced.
final class CopyZones extends VBox {
    private final List<DrawnZone> zones;
    private final ZonePane.Means means;
    private final Runnable left;
    private final VBox sisters = new VBox();
    private final Label told = SideBlocks.sentence("", "t-reading");
    private final List<Choice> choices = new ArrayList<>();

    private record Choice(CheckBox box, ZonePorts.Sister sister) {}

    /// @param left told when it is over
    CopyZones(CameraId camera, List<DrawnZone> zones, ZonePane.Means means, Runnable left) {
        this.zones = List.copyOf(zones);
        this.means = means;
        this.left = left;
        Texts texts = means.texts();
        setId("zone-copying");
        getStyleClass().add("zone-fields");
        sisters.getStyleClass().add("zone-fields");
        told.setId("zone-copied");
        var title = new Label(texts.of("copy.title", Texts.figure(zones.size())));
        title.getStyleClass().add("t-section");
        var acts = new FlowPane(
                SideBlocks.keyed(Buttons.primary(texts.of("copy.do"), this::copy), "Enter", "zone-copy-do"),
                SideBlocks.keyed(texts.of("copy.leave"), "Esc", "zone-copy-leave", left));
        acts.getStyleClass().add("cameras-acts");
        getChildren()
                .addAll(
                        title,
                        SideBlocks.sentence(texts.of("copy.more"), "t-small", "fg-2"),
                        SideBlocks.scroll(sisters, "zone-sisters", texts.of("copy.list")),
                        told,
                        acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        told.setText(texts.of("copy.ask"));
        means.tasks()
                .quietly(
                        "zone sisters",
                        progress -> means.ports().sisters(camera),
                        this::show,
                        code -> told.setText(texts.fault(code)));
    }

    void focusFirst() {
        if (choices.isEmpty()) {
            lookup("#zone-copy-leave").requestFocus();
        } else {
            choices.getFirst().box().requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            copy();
            event.consume();
        }
    }

    private void show(List<ZonePorts.Sister> found) {
        Texts texts = means.texts();
        for (ZonePorts.Sister sister : found) {
            var box = new CheckBox(texts.of(
                    sister.zones() == 0 ? "copy.empty" : "copy.replaced",
                    sister.camera().code(),
                    sister.place(),
                    Texts.figure(sister.zones())));
            box.setWrapText(true);
            choices.add(new Choice(box, sister));
            sisters.getChildren().add(box);
        }
        told.setText(found.isEmpty() ? texts.of("copy.none") : "");
        focusFirst();
    }

    /// One after the other; what could not be copied is said and stays as it was.
    private void copy() {
        List<ZonePorts.Sister> chosen = choices.stream()
                .filter(choice -> choice.box().isSelected())
                .map(Choice::sister)
                .toList();
        if (chosen.isEmpty()) {
            told.setText(means.texts().of("copy.choose"));
            return;
        }
        means.tasks()
                .quietly(
                        "zones copy",
                        progress -> {
                            chosen.forEach(sister -> means.ports().draw(sister.camera(), zones, sister.seen()));
                            return chosen.size();
                        },
                        done -> left.run(),
                        code -> told.setText(
                                means.texts().of("copy.broken", means.texts().fault(code))));
    }
}
