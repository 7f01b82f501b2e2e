package org.xunyao.app.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Box;

/// A picture, never cropped, and over it what the machine drew: the zone and the persons it saw.
final class PicturePane extends Region {
    private final ImageView view = new ImageView();
    private final Polygon edge = new Polygon();
    private final Label zoneName = new Label();
    private final List<Drawn> persons = new ArrayList<>();
    private final SlotImages slots = new SlotImages();
    private @Nullable Zone zone;

    private record Drawn(Box box, Rectangle frame, Label name) {}

    private final LiftSign lifted;
    private ReviewSheet.@Nullable Still still;
    private Cover covered = Cover.nothing();

    /// @param lifted says when what is hidden of a picture is shown
    PicturePane(LiftSign lifted) {
        this.lifted = lifted;
        getStyleClass().add("review-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        edge.getStyleClass().add("zone-edge");
        zoneName.getStyleClass().add("machine-tag");
        getChildren().addAll(view, edge, zoneName, lifted);
        setMinSize(0, 0);
    }

    /// Shows a sealed still.
    void still(ReviewSheet.Still shown) {
        slots.forget();
        still = shown;
        covered = shown.cover().get();
        view.setImage(CoveredImage.of(shown.encoded(), covered).orElse(null));
        lifted.show(covered);
        requestLayout();
    }

    /// Hides or shows what is to be hidden or shown by now of the still.
    void refresh() {
        ReviewSheet.Still shown = still;
        if (shown != null && !shown.cover().get().equals(covered)) {
            still(shown);
        }
    }

    /// Shows nothing.
    void blank() {
        slots.forget();
        still = null;
        lifted.show(Cover.nothing());
        view.setImage(null);
        requestLayout();
    }

    /// Shows the newest picture of a clip, if there is one not shown yet.
    void draw(TilePicture picture) {
        still = null;
        lifted.show(picture.cover());
        slots.next(picture).ifPresent(slot -> {
            slot.refresh();
            boolean another = view.getImage() != slot.image();
            view.setImage(slot.image());
            if (another) {
                requestLayout();
            }
        });
    }

    /// Whether any picture is there.
    boolean shows() {
        return view.getImage() != null;
    }

    /// Draws the zone as it was when the rule fired.
    ///
    /// @param name the machine's words about it
    void zone(Zone drawn, String name) {
        zone = drawn;
        zoneName.setText(name);
        requestLayout();
    }

    /// Draws the persons of one look.
    ///
    /// @param name the machine's word for one, with its score
    void persons(List<Box> seen, Function<Box, String> name) {
        if (persons.stream().map(Drawn::box).toList().equals(seen)) {
            return;
        }
        persons.forEach(old -> getChildren().removeAll(old.frame(), old.name()));
        persons.clear();
        for (Box box : seen) {
            var frame = new Rectangle();
            frame.getStyleClass().add("person-edge");
            var label = new Label(name.apply(box));
            label.getStyleClass().add("machine-tag");
            persons.add(new Drawn(box, frame, label));
            getChildren().addAll(frame, label);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        Bounds size = view.getLayoutBounds();
        double left = (getWidth() - size.getWidth()) / 2;
        double top = (getHeight() - size.getHeight()) / 2;
        view.relocate(left, top);
        lifted.autosize();
        lifted.relocate(left + size.getWidth() - lifted.getWidth() - 8, top + 8);
        boolean there = shows();
        edge.setVisible(there && zone != null);
        zoneName.setVisible(edge.isVisible());
        if (there && zone != null) {
            place(zone, left, top, size);
        }
        for (Drawn drawn : persons) {
            Box box = drawn.box();
            drawn.frame().setX(left + box.x() * size.getWidth());
            drawn.frame().setY(top + box.y() * size.getHeight());
            drawn.frame().setWidth(box.width() * size.getWidth());
            drawn.frame().setHeight(box.height() * size.getHeight());
            tag(drawn.name(), drawn.frame().getX(), drawn.frame().getY(), size, top);
            drawn.frame().setVisible(there);
            drawn.name().setVisible(there);
        }
    }

    private void place(Zone drawn, double left, double top, Bounds size) {
        edge.getPoints().clear();
        double highest = Double.MAX_VALUE;
        double above = left;
        for (Zone.Corner corner : drawn.corners()) {
            double x = left + corner.x() * size.getWidth();
            double y = top + corner.y() * size.getHeight();
            edge.getPoints().addAll(x, y);
            if (y < highest) {
                highest = y;
                above = x;
            }
        }
        tag(zoneName, above, highest, size, top);
    }

    // Above its shape, inside the picture.
    private void tag(Node label, double x, double y, Bounds size, double top) {
        label.autosize();
        double width = label.getLayoutBounds().getWidth();
        double height = label.getLayoutBounds().getHeight();
        double right = (getWidth() + size.getWidth()) / 2 - width;
        label.relocate(Math.max(0, Math.min(x, right)), Math.max(top, y - height - 4));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
