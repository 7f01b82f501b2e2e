package org.xunyao.app.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.Shelf.Kept;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.video.wall.WallPlan;
import org.xunyao.video.wall.WallStand.Page;

/// The views that a person can open, and the one that is open. How the wall stands is kept at every change.
public final class NamedViews {
    private final WallViewModel wall;
    private final Shelf shelf;
    private final ReadOnlyObjectWrapper<Optional<Kept>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    /// @param wall of the window at the desk
    public NamedViews(WallViewModel wall, Shelf shelf) {
        this.wall = wall;
        this.shelf = shelf;
        open.set(shelf.views().stream()
                .filter(kept -> kept.view().plan().equals(wall.plan()))
                .findFirst());
        keep();
        wall.historyProperty().subscribe(this::keep);
        wall.selectedProperty().subscribe(this::keep);
    }

    /// What is shown first: the wall as it was left, else all cameras.
    ///
    /// @param cameras in the order of their numbers
    public static Page begin(Shelf shelf, List<WallCamera> cameras) {
        List<CameraId> all = cameras.stream().map(WallCamera::id).toList();
        return shelf.stand()
                .map(left -> left.whole()
                        ? new Page(left.desk().plan().and(all), left.desk().number())
                        : left.desk())
                .orElseGet(() -> new Page(WallPlan.of(WallLayout.fitting(all.size()), all), 0));
    }

    private void keep() {
        var all = wall.cameras().stream().map(WallCamera::id).collect(Collectors.toSet());
        shelf.left(new Page(wall.plan(), wall.page()), wall.plan().cameras().containsAll(all));
    }

    /// The view opened last, also after it was changed on the screen.
    public ReadOnlyObjectProperty<Optional<Kept>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the wall differs from the view that is open.
    public boolean changed() {
        return open.get().map(kept -> !kept.view().plan().equals(wall.plan())).orElse(false);
    }

    /// All that can be opened.
    public List<Kept> views() {
        return shelf.views();
    }

    /// Whose a new view can be, the person first.
    public List<ViewOwner> owners() {
        return shelf.owners();
    }

    /// Shows a view.
    public void open(Kept kept) {
        wall.arrange(plan -> kept.view().plan());
        wall.select(wall.selectedProperty().get() % kept.view().plan().layout().tiles());
        open.set(Optional.of(kept));
    }

    /// Shows all cameras.
    public void all() {
        wall.all();
        open.set(Optional.empty());
    }

    /// What stands in the way of a name; nothing if it can be taken.
    ///
    /// @param renamed the view that would bear it, empty for a new one
    public Optional<Hindrance> hindrance(ViewOwner owner, String name, Optional<Kept> renamed) {
        if (!NamedView.fits(name)) {
            return Optional.of(Hindrance.NAME);
        }
        boolean same = renamed.filter(kept -> kept.view().name().equals(name)).isPresent();
        if (!same && shelf.has(owner, name)) {
            return Optional.of(Hindrance.TAKEN);
        }
        return renamed.isEmpty() && shelf.full(owner) ? Optional.of(Hindrance.FULL) : Optional.empty();
    }

    /// Keeps the page on the screen under a name, and shows it alone.
    public void save(ViewOwner owner, String name) {
        int cell = wall.selectedProperty().get() % wall.layoutProperty().get().tiles();
        open(shelf.save(owner, name, wall.plan().alone(wall.page())));
        wall.select(cell);
    }

    /// Gives a view another name.
    public void rename(Kept kept, String name) {
        shelf.rename(kept, name);
        if (open.get().filter(kept::equals).isPresent()) {
            open.set(Optional.of(
                    new Kept(kept.owner(), new NamedView(name, kept.view().plan()))));
        }
    }

    /// Forgets a view; the wall stays as it is.
    public void delete(Kept kept) {
        shelf.delete(kept);
        if (open.get().filter(kept::equals).isPresent()) {
            open.set(Optional.empty());
        }
    }

    /// Why a name cannot be taken.
    public enum Hindrance {
        /// Empty, too long, or with characters that cannot be seen.
        NAME,
        /// Another view has it; saving would replace that one.
        TAKEN,
        /// There are too many views.
        FULL
    }
}
