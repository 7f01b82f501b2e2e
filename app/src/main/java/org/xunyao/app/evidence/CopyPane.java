package org.xunyao.app.evidence;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.xunyao.app.evidence.copying.CopyModel;
import org.xunyao.app.evidence.copying.CopyModel.Tool;
import org.xunyao.app.evidence.copying.FacesRow;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Prepares a copy: areas are dragged on the picture or typed as numbers; a stretch of a clip is typed.
final class CopyPane extends VBox {
    private final CopyModel copy;
    private final EvidenceWords words;
    private final Label steps = SideBlocks.sentence("");
    private final Button make;
    private final Button undo;
    private final TextField first = new TextField();

    CopyPane(EvidenceViewModel model, CopyModel copy, EvidenceWords words) {
        this.copy = copy;
        this.words = words;
        setId("evidence-copying");
        getStyleClass().add("evidence-copying");
        make = Buttons.primary(
                words.of("copy.make"), () -> model.makeCopy(words.of("copy.task"), words.of("copy.cancelled")));
        make.setId("evidence-copy-make");
        steps.setId("evidence-copy-steps");
        switch (copy.preview()) {
            case Preview.Still still ->
                getChildren().addAll(new Canvas(still, model::renewCopy), areas(), new FacesRow(copy, words::of));
            case Preview.Film film -> getChildren().addAll(stretch(film), new FacesRow(copy, words::of));
        }
        undo = Buttons.normal(words.of("copy.undo"), copy::undo);
        undo.setId("evidence-copy-undo");
        Button leave = SideBlocks.keyed(words.of("cancel"), "Esc", "evidence-copy-leave", model::leaveCopy);
        var ways = new HBox(make, undo, leave);
        ways.getStyleClass().add("side-line");
        getChildren().addAll(steps, ways);
        copy.steps().addListener((ListChangeListener<CopyStep>) change -> tell());
        copy.blurProperty().subscribe(this::tell);
        copy.reasonProperty().subscribe(this::tell);
        tell();
    }

    void focusFirst() {
        first.requestFocus();
    }

    private void tell() {
        make.setDisable(!copy.ready());
        undo.setDisable(copy.steps().isEmpty());
        steps.setText(
                copy.steps().isEmpty()
                        ? words.of(copy.preview() instanceof Preview.Film ? "copy.none.film" : "copy.none")
                        : String.join(
                                words.of("list.comma"),
                                copy.steps().stream().map(words::step).toList()));
    }

    private Node areas() {
        var tools = new SegmentedControl<>(
                List.of(Tool.values()),
                tool -> words.of("tool." + tool),
                copy.toolProperty().get());
        tools.setId("evidence-copy-tool");
        tools.valueProperty().bindBidirectional(copy.toolProperty());
        List<TextField> fields = List.of(first, new TextField(), new TextField(), new TextField());
        var flow = new FlowPane(tools);
        flow.getStyleClass().add("evidence-fields");
        List<String> names = List.of("x", "y", "width", "height");
        for (int i = 0; i < fields.size(); i++) {
            flow.getChildren().add(field(fields.get(i), names.get(i), 84));
        }
        Button add = Buttons.normal(words.of("copy.add"), () -> add(fields));
        add.setId("evidence-copy-add");
        fields.getLast().setOnAction(event -> add(fields));
        flow.getChildren().add(add);
        return flow;
    }

    private void add(List<TextField> fields) {
        boolean numbers =
                fields.stream().allMatch(field -> field.getText().strip().matches("\\d{1,6}"));
        List<Long> typed = numbers
                ? fields.stream()
                        .map(field -> Long.valueOf(field.getText().strip()))
                        .toList()
                : List.of(0L, 0L, 0L, 0L);
        if (copy.add(typed.get(0), typed.get(1), typed.get(2), typed.get(3))) {
            fields.forEach(TextField::clear);
            first.requestFocus();
        } else {
            steps.setText(words.of("copy.outside"));
        }
    }

    private Node stretch(Preview.Film film) {
        var to = new TextField(words.time(film.to()));
        first.setText(words.time(film.from()));
        Button add = Buttons.normal(words.of("copy.stretch"), () -> stretch(to));
        add.setId("evidence-copy-add");
        to.setOnAction(event -> stretch(to));
        Button player = Buttons.normal(words.of("copy.mp4"), copy::mp4);
        player.setId("evidence-copy-mp4");
        var flow = new FlowPane(field(first, "from", 168), field(to, "to", 168), add, player);
        flow.getStyleClass().add("evidence-fields");
        var lines = new VBox(
                SideBlocks.sentence(words.of(
                        "copy.film", words.time(film.from()), words.time(film.to()), Texts.figure(film.pictures()))),
                flow);
        lines.getStyleClass().add("side-lines");
        return lines;
    }

    private void stretch(TextField to) {
        Optional<Instant> from = words.time(first.getText());
        // The second that is typed is kept whole.
        Optional<Instant> until = words.time(to.getText()).map(at -> at.plusMillis(999));
        if (from.isEmpty() || until.isEmpty() || !copy.stretch(from.get(), until.get())) {
            steps.setText(words.of("copy.no.stretch"));
        }
    }

    private Node field(TextField field, String name, double width) {
        field.setId("evidence-copy-" + name);
        field.setPromptText(words.of("copy." + name));
        field.setAccessibleText(words.of("copy." + name));
        field.setPrefWidth(width);
        var frame = new HBox(field);
        frame.getStyleClass().add("field");
        return frame;
    }

    /// The picture, whole and never cropped, on which areas are dragged.
    private final class Canvas extends Region {
        private final Preview.Still still;
        private final ImageView view = new ImageView();
        private final Rectangle drag = new Rectangle();
        private double fromX;
        private double fromY;

        /// @param renew asks for the picture as it may be seen by now
        Canvas(Preview.Still still, Runnable renew) {
            this.still = still;
            var look = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!still.current().getAsBoolean()) {
                        stop();
                        view.setImage(null);
                        renew.run();
                    }
                }
            };
            sceneProperty().subscribe(scene -> {
                if (scene == null) {
                    look.stop();
                } else {
                    look.start();
                }
            });
            setId("evidence-canvas");
            getStyleClass().add("evidence-canvas");
            setMinSize(0, 0);
            VBox.setVgrow(this, Priority.ALWAYS);
            var bytes = new byte[still.encoded().remaining()];
            still.encoded().duplicate().get(bytes);
            view.setImage(new Image(new ByteArrayInputStream(bytes), 1920, 1080, true, true));
            view.setPreserveRatio(false);
            drag.getStyleClass().add("evidence-drag");
            drag.setVisible(false);
            addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
            addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            addEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
            copy.steps().addListener((ListChangeListener<CopyStep>) change -> draw());
            draw();
        }

        private double scale() {
            return Math.max(0.01, Math.min(getWidth() / still.width(), getHeight() / still.height()));
        }

        private double left() {
            return (getWidth() - still.width() * scale()) / 2;
        }

        private double top() {
            return (getHeight() - still.height() * scale()) / 2;
        }

        private void draw() {
            getChildren().setAll(view);
            copy.steps().forEach(step -> {
                switch (step) {
                    case CopyStep.Redact(Area area, CopyStep.Cover cover) ->
                        getChildren().add(mark(area, "evidence-" + cover));
                    case CopyStep.Crop(Area area) -> getChildren().add(mark(area, "evidence-CROP"));
                    case CopyStep.Clip _, CopyStep.Mp4 _, CopyStep.BareFaces _ -> {}
                }
            });
            getChildren().add(drag);
            requestLayout();
        }

        private Rectangle mark(Area area, String style) {
            var mark = new Rectangle();
            mark.getStyleClass().addAll("evidence-mark", style);
            mark.setUserData(area);
            return mark;
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(still.width() * scale());
            view.setFitHeight(still.height() * scale());
            view.relocate(left(), top());
            getChildren().forEach(node -> {
                if (node instanceof Rectangle mark && mark.getUserData() instanceof Area area) {
                    mark.setX(left() + area.x() * scale());
                    mark.setY(top() + area.y() * scale());
                    mark.setWidth(area.width() * scale());
                    mark.setHeight(area.height() * scale());
                }
            });
        }

        private void begin(MouseEvent event) {
            fromX = event.getX();
            fromY = event.getY();
            drag(event);
            drag.setVisible(true);
        }

        private void drag(MouseEvent event) {
            drag.setX(Math.min(fromX, event.getX()));
            drag.setY(Math.min(fromY, event.getY()));
            drag.setWidth(Math.abs(event.getX() - fromX));
            drag.setHeight(Math.abs(event.getY() - fromY));
        }

        private void end(MouseEvent event) {
            drag.setVisible(false);
            copy.add(
                    Math.round((drag.getX() - left()) / scale()),
                    Math.round((drag.getY() - top()) / scale()),
                    Math.round(drag.getWidth() / scale()),
                    Math.round(drag.getHeight() / scale()));
        }
    }
}
