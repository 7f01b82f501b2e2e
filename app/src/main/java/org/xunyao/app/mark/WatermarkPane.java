package org.xunyao.app.mark;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The mark of a window: its words again and again, slanting, one bright and one dark beneath so that they are
/// seen on every picture. It takes no mouse. What is drawn beneath it does not draw it anew: it is kept as a
/// picture of its own, made again once a minute and when the window changes its size.
public final class WatermarkPane extends Pane {
    private static final double SLANT = -18;
    private static final double ASIDE = 150;
    private static final double BELOW = 130;
    private static final double DARK_BY = 1;

    private final Watermark mark;
    private final Text measure = new Text();
    private List<Double> laid = List.of();
    private Subscription words = Subscription.EMPTY;

    /// @param mark of the person who is signed in
    public WatermarkPane(Watermark mark) {
        this.mark = mark;
        setId("watermark");
        getStyleClass().add("watermark");
        var sheet = WatermarkPane.class.getResource("watermark.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        setMouseTransparent(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        setOpacity(mark.strength());
        setVisible(mark.strength() > 0);
        // Words at an edge would reach over what lies beside.
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        setCache(true);
        measure.getStyleClass().add("watermark-words");
        measure.setVisible(false);
        getChildren().add(measure);
        // A window that is closed listens no more.
        sceneProperty().subscribe(scene -> {
            words.unsubscribe();
            words = scene == null ? Subscription.EMPTY : mark.textProperty().subscribe(this::say);
        });
    }

    /// Lays the mark over something.
    public static Parent over(Node shown, Watermark mark) {
        return new StackPane(shown, new WatermarkPane(mark));
    }

    /// Whether pictures are under it now.
    public void shown(boolean pictures) {
        setVisible(pictures && mark.strength() > 0);
    }

    private void say(@Nullable String text) {
        measure.setText(text);
        getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .forEach(each -> each.setText(text));
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double wide = measure.getLayoutBounds().getWidth() + ASIDE;
        double high = measure.getLayoutBounds().getHeight() + BELOW;
        List<Double> now = List.of(getWidth(), getHeight(), wide, high);
        if (now.equals(laid)) {
            return;
        }
        laid = now;
        var words = new ArrayList<Node>();
        words.add(measure);
        boolean odd = false;
        for (double y = high / 2; y < getHeight(); y += high) {
            for (double x = odd ? ASIDE / 2 - wide / 2 : ASIDE / 2; x < getWidth(); x += wide) {
                words.add(text(x + DARK_BY, y + DARK_BY, "watermark-dark"));
                words.add(text(x, y, "watermark-bright"));
            }
            odd = !odd;
        }
        getChildren().setAll(words);
    }

    private Text text(double x, double y, String look) {
        var text = new Text(x, y, mark.textProperty().get());
        text.getStyleClass().addAll("watermark-words", look);
        text.setRotate(SLANT);
        return text;
    }
}
