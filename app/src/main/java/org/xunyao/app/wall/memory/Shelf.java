package org.xunyao.app.wall.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallPlan;
import org.xunyao.video.wall.WallStand;
import org.xunyao.video.wall.WallStand.Page;
import org.xunyao.video.wall.WallStand.Second;
import org.xunyao.video.wall.WallViews;

/// What one person finds in the memory of the wall: his own views, those of his roles, and how he left it.
///
/// @param person whose it is
/// @param roles of that person, in the order in which their views are offered
public record Shelf(WallMemory memory, ViewOwner person, List<ViewOwner> roles) {
    /// Copies the list.
    public Shelf {
        roles = List.copyOf(roles);
    }

    /// One view and whose it is.
    public record Kept(ViewOwner owner, NamedView view) {}

    /// All views, one's own first.
    public List<Kept> views() {
        WallViews now = memory.now();
        return owners().stream()
                .flatMap(owner -> now.of(owner).stream().map(view -> new Kept(owner, view)))
                .toList();
    }

    /// Whose views there can be, the person first.
    public List<ViewOwner> owners() {
        var owners = new ArrayList<ViewOwner>();
        owners.add(person);
        owners.addAll(roles);
        return owners;
    }

    /// Whether there is one of that name.
    public boolean has(ViewOwner owner, String name) {
        return memory.now().find(owner, name).isPresent();
    }

    /// Whether no other view can be added.
    public boolean full(ViewOwner owner) {
        return memory.now().full(owner);
    }

    /// Keeps a view; one of the same name and owner is replaced.
    public Kept save(ViewOwner owner, String name, WallPlan plan) {
        var view = new NamedView(name, plan);
        edit(views -> views.save(owner, view));
        return new Kept(owner, view);
    }

    /// Gives a view another name.
    public void rename(Kept kept, String name) {
        edit(views -> views.rename(kept.owner(), kept.view().name(), name));
    }

    /// Forgets a view.
    public void delete(Kept kept) {
        edit(views -> views.delete(kept.owner(), kept.view().name()));
    }

    /// How the wall was left.
    public Optional<WallStand> stand() {
        return Optional.ofNullable(memory.now().stands().get(person));
    }

    /// Keeps how the wall at the desk stands.
    ///
    /// @param whole whether all cameras are on it
    public void left(Page desk, boolean whole) {
        edit(views -> views.left(person, new WallStand(desk, whole, second(views))));
    }

    /// Keeps how the second window stands; nothing if it was closed, or if the desk's was not kept yet.
    public void second(Optional<Second> second) {
        edit(views -> {
            WallStand before = views.stands().get(person);
            return before == null ? views : views.left(person, new WallStand(before.desk(), before.whole(), second));
        });
    }

    private Optional<Second> second(WallViews views) {
        WallStand before = views.stands().get(person);
        return before == null ? Optional.empty() : before.second();
    }

    private void edit(UnaryOperator<WallViews> edit) {
        memory.change(edit);
    }
}
