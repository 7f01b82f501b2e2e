package org.xunyao.app.playback.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.playback.parts.ZoomPane;
import org.xunyao.app.playback.sync.SyncLane.Standing;
import org.xunyao.video.cache.Alignment;
import org.xunyao.video.timeline.Gap;

/// Two to four cameras side by side: the one in front large, the others beside it. Over each picture stand
/// its time, its camera, and how its time was laid beside the others'.
public final class SyncPane extends Region {
    private static final double GAP = 2;
    private static final double FRONT = 2.0 / 3;
    private static final PseudoClass IN_FRONT = PseudoClass.getPseudoClass("front");

    private final SyncModel model;
    private final Words words;
    private final IntConsumer front;
    private final List<Cell> cells = new ArrayList<>();

    /// How it is said.
    ///
    /// @param time of a picture
    /// @param aligned how its time was found
    /// @param gap why there is none; empty if nothing is known
    /// @param lifted says that what is hidden is shown for a while, one for each picture
    public record Words(
            Function<Instant, String> time,
            Function<Alignment, String> aligned,
            Function<Optional<Gap>, String> gap,
            Function<String, String> fault,
            String loading,
            Supplier<LiftSign> lifted) {}

    /// @param front puts one in front
    public SyncPane(SyncModel model, Words words, IntConsumer front) {
        this.model = model;
        this.words = words;
        this.front = front;
        setId("replay-sync");
        getStyleClass().add("sync");
        setMinSize(0, 0);
    }

    /// Draws what has come.
    public void pulse() {
        List<SyncLane> lanes = model.lanes();
        if (cells.size() != lanes.size() || !same(lanes)) {
            cells.clear();
            lanes.forEach(lane -> cells.add(new Cell(lane, cells.size())));
            getChildren().setAll(cells);
        }
        cells.forEach(Cell::pulse);
    }

    private boolean same(List<SyncLane> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            if (cells.get(i).lane != lanes.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        int others = cells.size() - 1;
        double left = others == 1 ? getWidth() / 2 : getWidth() * FRONT;
        int row = 0;
        for (Cell cell : cells) {
            if (cell.inFront()) {
                cell.resizeRelocate(0, 0, left - GAP, getHeight());
            } else {
                double high = getHeight() / Math.max(1, others);
                cell.resizeRelocate(left, row * high, getWidth() - left, high - GAP);
                row++;
            }
        }
    }

    private final class Cell extends StackPane {
        private final SyncLane lane;
        private final ZoomPane picture;
        private final Label stamp = new Label();
        private final Label said = new Label();
        private @Nullable TilePicture drawn;
        private boolean wasFront;

        Cell(SyncLane lane, int place) {
            this.lane = lane;
            this.picture = new ZoomPane(words.lifted().get());
            getStyleClass().add("sync-cell");
            setMinSize(0, 0);
            setId("sync-" + (place + 1));
            var name = new Label((place + 1) + "  " + lane.name());
            for (Label label : List.of(stamp, said, name)) {
                label.getStyleClass().add("picture-words");
                label.setMouseTransparent(true);
            }
            stamp.setId("sync-stamp-" + (place + 1));
            stamp.getStyleClass().add("t-mono");
            said.setId("sync-said-" + (place + 1));
            said.getStyleClass().add("t-small");
            said.setWrapText(true);
            name.getStyleClass().add("t-small");
            setAlignment(stamp, Pos.TOP_LEFT);
            setAlignment(name, Pos.TOP_RIGHT);
            setAlignment(said, Pos.BOTTOM_LEFT);
            getChildren().addAll(picture, stamp, name, said);
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> front.accept(place));
        }

        boolean inFront() {
            return model.front().filter(one -> one == lane).isPresent();
        }

        void pulse() {
            if (inFront() != wasFront) {
                wasFront = inFront();
                pseudoClassStateChanged(IN_FRONT, wasFront);
                SyncPane.this.requestLayout();
            }
            TilePicture now = lane.picture().orElse(null);
            if (now != drawn) {
                drawn = now;
                picture.blank();
            }
            if (now != null) {
                picture.draw(now);
            }
            // No picture stays under the words of another moment.
            picture.setVisible(lane.standing() instanceof Standing.Shows);
            tell(lane.standing());
        }

        private void tell(Standing standing) {
            String time =
                    standing instanceof Standing.Shows shows ? words.time().apply(shows.taken()) : "";
            String words = switch (standing) {
                case Standing.Loading _ -> SyncPane.this.words.loading();
                case Standing.Shows shows -> SyncPane.this.words.aligned().apply(shows.alignment());
                case Standing.Empty empty -> SyncPane.this.words.gap().apply(empty.gap());
                case Standing.Failed failed -> SyncPane.this.words.fault().apply(failed.code());
            };
            set(stamp, time);
            set(said, words);
        }

        private static void set(Label label, String text) {
            if (!text.equals(label.getText())) {
                label.setText(text);
            }
            label.setVisible(!text.isEmpty());
        }
    }
}
