package org.xunyao.app.evidence.copying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.copy.CopyStep.Cover;

/// A copy that is being prepared: areas of a picture, or a stretch of a clip. JavaFX thread only.
public final class CopyModel {
    // With what the masks add, an item still holds them all.
    private static final int MOST = 80;

    private final EvidenceItem original;
    private final Preview preview;
    private final ObservableList<CopyStep> steps = FXCollections.observableArrayList();
    private final ObservableList<CopyStep> readable = FXCollections.unmodifiableObservableList(steps);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.BLACK);
    private final BooleanProperty blur = new SimpleBooleanProperty(this, "blur", true);
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");

    /// What an area is for.
    public enum Tool {
        /// 涂黑.
        BLACK,
        /// 马赛克.
        PIXELS,
        /// 裁剪.
        CROP
    }

    /// A copy without steps.
    public CopyModel(EvidenceItem original, Preview preview) {
        this.original = original;
        this.preview = preview;
    }

    /// The same copy, as its original may be seen by now.
    public CopyModel with(Preview now) {
        var anew = new CopyModel(original, now);
        anew.steps.setAll(steps);
        anew.tool.set(tool.get());
        anew.blur.set(blur.get());
        anew.reason.set(reason.get());
        return anew;
    }

    /// What the copy is made from.
    public EvidenceItem original() {
        return original;
    }

    /// How that looks.
    public Preview preview() {
        return preview;
    }

    /// The steps in the order in which they are done: redactions first, then the crop.
    public ObservableList<CopyStep> steps() {
        return readable;
    }

    /// What the next area is for.
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /// Whether faces are made unreadable.
    public BooleanProperty blurProperty() {
        return blur;
    }

    /// Why not; one line.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether there is something to be made: nothing more than a reason if faces stay, and of a clip then a
    /// step too.
    public boolean ready() {
        return blur.get() || (reasoned() && (preview instanceof Preview.Still || !steps.isEmpty()));
    }

    /// Whether making it takes long: a film without its faces is decoded, looked at and coded anew.
    public boolean isLong() {
        return preview instanceof Preview.Film && blur.get();
    }

    private boolean reasoned() {
        String why = reason.get().strip();
        return !why.isEmpty()
                && why.length() <= CopyStep.LONGEST_REASON
                && why.chars().noneMatch(Character::isISOControl);
    }

    /// Adds an area; what lies outside the picture is cut off. There is one crop, the last one.
    ///
    /// @return false if nothing of it lies in the picture, or there are too many
    public boolean add(long x, long y, long width, long height) {
        Optional<Area> area = cut(x, y, width, height);
        if (area.isEmpty() || steps.size() >= MOST) {
            return false;
        }
        switch (tool.get()) {
            case BLACK -> redact(area.get(), Cover.BLACK);
            case PIXELS -> redact(area.get(), Cover.PIXELS);
            case CROP -> {
                steps.removeIf(CopyStep.Crop.class::isInstance);
                steps.add(new CopyStep.Crop(area.get()));
            }
        }
        return true;
    }

    private void redact(Area area, Cover cover) {
        boolean cropped = !steps.isEmpty() && steps.getLast() instanceof CopyStep.Crop;
        steps.add(cropped ? steps.size() - 1 : steps.size(), new CopyStep.Redact(area, cover));
    }

    private Optional<Area> cut(long x, long y, long width, long height) {
        if (!(preview instanceof Preview.Still still)) {
            return Optional.empty();
        }
        long left = Math.clamp(x, 0, still.width());
        long top = Math.clamp(y, 0, still.height());
        long right = Math.clamp(x + width, 0, still.width());
        long bottom = Math.clamp(y + height, 0, still.height());
        return right > left && bottom > top
                ? Optional.of(new Area((int) left, (int) top, (int) (right - left), (int) (bottom - top)))
                : Optional.empty();
    }

    /// Takes the last step back.
    public void undo() {
        if (!steps.isEmpty()) {
            steps.removeLast();
        }
    }

    /// Sets the stretch that is kept of a clip.
    ///
    /// @return false if it ends before it begins, or none of the clip lies in it
    public boolean stretch(Instant from, Instant to) {
        if (!(preview instanceof Preview.Film film)
                || to.isBefore(from)
                || to.isBefore(film.from())
                || from.isAfter(film.to())) {
            return false;
        }
        boolean mp4 = !steps.isEmpty() && steps.getLast() instanceof CopyStep.Mp4;
        steps.setAll(List.of(new CopyStep.Clip(from, to)));
        if (mp4) {
            mp4();
        }
        return true;
    }

    /// Has the copy of a clip made as a file that any player opens; nothing happens the second time.
    public void mp4() {
        var last = new CopyStep.Mp4();
        if (preview instanceof Preview.Film && !steps.contains(last)) {
            steps.add(last);
        }
    }

    /// The steps as they stand now, and before them that faces stay.
    public List<CopyStep> chosen() {
        List<CopyStep> chosen = new ArrayList<>(steps);
        if (!blur.get()) {
            chosen.addFirst(new CopyStep.BareFaces(reason.get()));
        }
        return chosen;
    }
}
