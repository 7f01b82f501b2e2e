package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Everybody's views and how everybody left the wall. It holds codes of cameras and names that people gave,
/// nothing of any case.
///
/// @param named of each owner in the order of their making, at most {@value #MOST} each
/// @param stands by person
public record WallViews(Map<ViewOwner, List<NamedView>> named, Map<ViewOwner, WallStand> stands) {
    /// Views of one owner.
    public static final int MOST = 100;

    /// Before anybody arranged anything.
    public static final WallViews NONE = new WallViews(Map.of(), Map.of());

    /// Copies everything.
    ///
    /// @throws IllegalArgumentException if an owner has too many, or two of one name
    public WallViews {
        named = copied(named);
        stands = Map.copyOf(stands);
    }

    private static Map<ViewOwner, List<NamedView>> copied(Map<ViewOwner, List<NamedView>> named) {
        var copy = new LinkedHashMap<ViewOwner, List<NamedView>>();
        named.forEach((owner, views) -> {
            if (views.size() > MOST
                    || views.stream().map(NamedView::name).distinct().count() < views.size()) {
                throw new IllegalArgumentException("views of " + owner.text());
            }
            copy.put(owner, List.copyOf(views));
        });
        return Map.copyOf(copy);
    }

    /// The views of an owner.
    public List<NamedView> of(ViewOwner owner) {
        return named.getOrDefault(owner, List.of());
    }

    /// The view of that name.
    public Optional<NamedView> find(ViewOwner owner, String name) {
        return of(owner).stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /// Whether no view can be added any more.
    public boolean full(ViewOwner owner) {
        return of(owner).size() >= MOST;
    }

    /// With one view more; one of the same name is replaced where it stands.
    ///
    /// @throws IllegalArgumentException if the owner has too many
    public WallViews save(ViewOwner owner, NamedView view) {
        return change(owner, views -> {
            int at = views.stream().map(NamedView::name).toList().indexOf(view.name());
            if (at < 0) {
                views.add(view);
            } else {
                views.set(at, view);
            }
            return views;
        });
    }

    /// With another name for one view; nothing changes if there is none.
    ///
    /// @throws IllegalArgumentException if another view of the owner has that name, or it is none
    public WallViews rename(ViewOwner owner, String from, String to) {
        return change(owner, views -> {
            views.replaceAll(view -> view.name().equals(from) ? new NamedView(to, view.plan()) : view);
            return views;
        });
    }

    /// Without one view.
    public WallViews delete(ViewOwner owner, String name) {
        return change(owner, views -> {
            views.removeIf(view -> view.name().equals(name));
            return views;
        });
    }

    /// With how a person left the wall now.
    public WallViews left(ViewOwner person, WallStand stand) {
        var changed = new LinkedHashMap<>(stands);
        changed.put(person, stand);
        return new WallViews(named, changed);
    }

    private WallViews change(ViewOwner owner, UnaryOperator<List<NamedView>> edit) {
        var changed = new LinkedHashMap<>(named);
        changed.put(owner, edit.apply(new ArrayList<>(of(owner))));
        return new WallViews(changed, stands);
    }
}
