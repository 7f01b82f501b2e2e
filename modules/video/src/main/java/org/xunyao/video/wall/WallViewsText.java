package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.WallStand.Page;
import org.xunyao.video.wall.WallStand.Second;

/// {@link WallViews} as lines of text: the kind and its version, then one line for each view and each person.
/// A name stands last in its line, so that it may hold blanks. Version 2 holds a free layout, version 1 none.
public final class WallViewsText {
    private static final String HEAD = "xunyao-wall 1";
    // An older program understands a file without a free layout.
    private static final String HEAD_FREE = "xunyao-wall 2";
    private static final String VIEW = "view";
    private static final String LEFT = "left";
    private static final String SECOND = "second";
    private static final String WHOLE = "whole";
    private static final String PART = "part";
    private static final String EMPTY = ".";
    /// A longer text is refused.
    public static final int MOST_LINES = 20_000;
    private static final int PARTS = 6;

    private WallViewsText() {}

    /// The text; the same views give the same text always.
    public static String write(WallViews views) {
        var lines = new ArrayList<String>();
        lines.add(free(views) ? HEAD_FREE : HEAD);
        sorted(views.stands()).forEach(left -> {
            lines.add(left(left.getKey(), left.getValue()));
            left.getValue().second().ifPresent(second -> lines.add(second(left.getKey(), second)));
        });
        sorted(views.named())
                .forEach(owned -> owned.getValue()
                        .forEach(view -> lines.add(String.join(
                                " ",
                                VIEW,
                                owned.getKey().text(),
                                DivisionText.write(view.plan().layout()),
                                cells(view.plan()),
                                view.name()))));
        return String.join("\n", lines) + "\n";
    }

    private static <V> List<Map.Entry<ViewOwner, V>> sorted(Map<ViewOwner, V> owned) {
        return owned.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                .toList();
    }

    private static String left(ViewOwner person, WallStand stand) {
        return String.join(" ", LEFT, person.text(), stand.whole() ? WHOLE : PART, page(stand.desk()));
    }

    private static String second(ViewOwner person, Second second) {
        return String.join(" ", SECOND, person.text(), second.screen(), page(second.page()));
    }

    private static String page(Page page) {
        return DivisionText.write(page.plan().layout()) + " " + page.number() + " " + cells(page.plan());
    }

    private static String cells(WallPlan plan) {
        return plan.places().isEmpty()
                ? EMPTY
                : plan.places().stream()
                        .map(place -> place.map(CameraId::code).orElse(EMPTY))
                        .collect(Collectors.joining(","));
    }

    /// Reads all of it or nothing.
    ///
    /// @throws WallViewsException if one line is not understood, or it is of another version
    public static WallViews read(String text) throws WallViewsException {
        String[] lines = text.split("\n", -1);
        boolean newer = lines[0].strip().equals(HEAD_FREE);
        if (!(newer || lines[0].strip().equals(HEAD)) || lines.length > MOST_LINES) {
            throw new WallViewsException(1);
        }
        var named = new LinkedHashMap<ViewOwner, List<NamedView>>();
        var stands = new LinkedHashMap<ViewOwner, WallStand>();
        for (int at = 1; at < lines.length; at++) {
            try {
                read(lines[at].strip(), named, stands);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
                throw new WallViewsException(at + 1, broken);
            }
        }
        WallViews views;
        try {
            views = new WallViews(named, stands);
        } catch (IllegalArgumentException broken) {
            throw new WallViewsException(lines.length, broken);
        }
        if (free(views) && !newer) {
            throw new WallViewsException(1);
        }
        return views;
    }

    private static boolean free(WallViews views) {
        Stream<WallPlan> named =
                views.named().values().stream().flatMap(List::stream).map(NamedView::plan);
        Stream<WallPlan> left = views.stands().values().stream()
                .flatMap(stand -> Stream.concat(Stream.of(stand.desk()), stand.second().map(Second::page).stream()))
                .map(Page::plan);
        return Stream.concat(named, left).anyMatch(plan -> plan.layout() instanceof FreeLayout);
    }

    private static void read(String line, Map<ViewOwner, List<NamedView>> named, Map<ViewOwner, WallStand> stands) {
        if (line.isEmpty()) {
            return;
        }
        String[] parts = line.split(" ", line.startsWith(VIEW) ? PARTS - 1 : PARTS);
        var owner = new ViewOwner(parts[1]);
        switch (parts[0]) {
            case VIEW ->
                named.computeIfAbsent(owner, any -> new ArrayList<>())
                        .add(new NamedView(parts[4], plan(parts[2], parts[3])));
            case LEFT -> stands.put(owner, new WallStand(page(parts), whole(parts[2]), Optional.empty()));
            case SECOND -> {
                WallStand stand = stands.get(owner);
                if (stand == null) {
                    throw new IllegalArgumentException("a second window without a first");
                }
                var second = new Second(page(parts), parts[2]);
                stands.put(owner, new WallStand(stand.desk(), stand.whole(), Optional.of(second)));
            }
            default -> throw new IllegalArgumentException("line of another kind");
        }
    }

    private static boolean whole(String word) {
        if (!word.equals(WHOLE) && !word.equals(PART)) {
            throw new IllegalArgumentException("neither whole nor part");
        }
        return word.equals(WHOLE);
    }

    private static Page page(String[] parts) {
        return new Page(plan(parts[3], parts[5]), Integer.parseInt(parts[4]));
    }

    private static WallPlan plan(String layout, String cells) {
        List<Optional<CameraId>> places = Arrays.stream(cells.split(",", WallPlan.MOST + 1))
                .map(code -> code.equals(EMPTY) ? Optional.<CameraId>empty() : Optional.of(new CameraId(code)))
                .toList();
        return new WallPlan(DivisionText.read(layout), places);
    }
}
