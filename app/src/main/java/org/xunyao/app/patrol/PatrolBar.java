package org.xunyao.app.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.app.patrol.PatrolModel.Going;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Patrol.Pace;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.Sight;

/// The bar of a patrol under way: where it is, how long still, what comes next, whether the look counts.
final class PatrolBar extends HBox {
    private static final double ROOM_FOR_TWO = 1_700;
    private static final double ROOM_FOR_ONE = 1_150;

    private final PatrolModel model;
    private final PatrolWall stage;
    private final PatrolWords words;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label dwell = new Label();
    private final Button hold;
    private final Label next;
    private final List<Label> coming = List.of(Buttons.ellipsised(""), Buttons.ellipsised(""));
    private final Label opened;
    private final Label said = new Label();
    private final Label proof = new Label();
    private final Tooltip whole = new Tooltip();

    PatrolBar(PatrolModel model, PatrolWall stage, PatrolWords words, Node coverage) {
        this.model = model;
        this.stage = stage;
        this.words = words;
        getStyleClass().addAll("wall-bar", "patrol-bar");
        setId("patrol-bar");
        title.getStyleClass().add("t-bold");
        place.getStyleClass().addAll("chip", "ok");
        place.setId("patrol-place");
        dwell.setId("patrol-dwell");
        hold = Buttons.icon(Icon.PAUSE, words.texts().of("patrol.pause"), model::toggle);
        hold.setId("patrol-hold");
        next = quiet(words.texts().of("patrol.next"));
        opened = quiet("");
        coming.forEach(label -> label.getStyleClass().add("chip"));
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setId("patrol-said");
        said.setTooltip(whole);
        said.setMinWidth(0);
        proof.setId("patrol-proof");
        for (Label fixed : List.of(title, place, dwell, proof)) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var all = new ArrayList<Node>(List.of(title, place, dwell));
        all.add(Buttons.icon(Icon.PREVIOUS, words.texts().of("patrol.previous.key"), model::previous));
        all.add(hold);
        all.add(Buttons.icon(Icon.NEXT, words.texts().of("patrol.next.key"), model::next));
        all.add(next);
        all.addAll(coming);
        all.addAll(List.of(opened, said, gap, proof, coverage));
        all.add(Buttons.icon(Icon.DISMISS, words.texts().of("patrol.stop"), () -> model.stop(PatrolEnd.Cause.STOPPED)));
        getChildren().addAll(all);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Writes what holds now.
    void refresh() {
        model.goingProperty().get().ifPresent(this::write);
    }

    private void write(Going going) {
        title.setText(words.title(going.patrol().series().order()));
        place.setText(
                words.place(going.patrol().place(), going.patrol().series().length()));
        Pace pace = going.patrol().pace();
        dwell.setText(going.patrol()
                .current()
                .map(stop -> words.dwell(stop, model.elapsed()))
                .orElseGet(() -> words.texts().of("patrol.nothing")));
        boolean held = pace == Pace.PAUSED;
        hold.setGraphic((held ? Icon.PLAY : Icon.PAUSE).node("icon-20"));
        String doing = words.texts().of(held ? "patrol.resume" : "patrol.pause");
        hold.setAccessibleText(doing);
        coming(going);
        said(going, held);
        proof(going.sight());
    }

    private void coming(Going going) {
        int room = getWidth() >= ROOM_FOR_TWO ? 2 : getWidth() >= ROOM_FOR_ONE ? 1 : 0;
        List<CameraId> shown = going.upcoming().stream().limit(room).toList();
        for (int at = 0; at < coming.size(); at++) {
            Label label = coming.get(at);
            boolean there = at < shown.size();
            keep(label, there);
            if (there) {
                boolean open = stage.opened(shown.get(at));
                label.setText(words.camera(shown.get(at)));
                label.setGraphic((open ? Icon.DONE : Icon.CONNECTING).node("icon-14"));
            }
        }
        boolean all = shown.stream().allMatch(stage::opened);
        opened.setText(words.texts().of(all ? "patrol.opened" : "patrol.opening"));
        keep(next, !shown.isEmpty());
        keep(opened, !shown.isEmpty() && room == 2);
    }

    private void said(Going going, boolean held) {
        boolean asked = model.ports().readings().first().isPresent();
        String text = held
                ? words.texts().of("patrol.held")
                : model.answer()
                        .map(answer ->
                                words.texts().of("answer.given", words.texts().of("answer." + answer)))
                        .orElseGet(() -> !going.patrol().skipped().isEmpty()
                                ? words.skipped(going.patrol().skipped())
                                : asked ? words.texts().of("answer.keys") : "");
        said.setText(text);
        whole.setText(text);
        keep(said, !text.isEmpty());
    }

    private void proof(Optional<Sight> sight) {
        int least = model.ports().rules().looks().leastWidth();
        boolean counts = sight.filter(now -> now.lacks(least).isEmpty()).isPresent();
        proof.setText(sight.map(now -> words.proof(now, least)).orElse(""));
        proof.getStyleClass().setAll("label", counts ? "fg-ok" : "fg-due");
        if (!counts) {
            proof.getStyleClass().add("t-bold");
        }
        proof.setGraphic((counts ? Icon.DONE : Icon.COVERED).node("icon-14", counts ? "icon-ok" : "icon-due"));
    }

    private static void keep(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
