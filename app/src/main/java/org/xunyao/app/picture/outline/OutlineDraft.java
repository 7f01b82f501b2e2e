package org.xunyao.app.picture.outline;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Point2D;

/// Port: areas while a person draws them. Places are fractions of the picture, 0 to 1. Every change keeps
/// the areas inside of the picture.
public interface OutlineDraft {
    /// The corners of each area, in order around it.
    List<List<Point2D>> outlines();

    /// The area that keys work on.
    OptionalInt selected();

    /// The corner of it that keys work on; empty when they work on all of it.
    OptionalInt corner();

    /// Selects an area, all of it.
    void select(int index);

    /// Selects a corner of an area.
    void select(int index, int at);

    /// The next corner of the selected area; behind the last one all of it.
    void nextCorner();

    /// Adds a rectangle in the middle and selects it.
    ///
    /// @return false when there are too many
    boolean add();

    /// Adds a rectangle and selects it; one that is too small to be meant is left.
    ///
    /// @return false when there are too many
    boolean add(double x, double y, double width, double height);

    /// Takes away what is selected.
    void delete();

    /// Moves the selected corner, or else the area, as far as the picture reaches.
    void move(double right, double down);

    /// Makes the selected area larger or smaller; its corner at the top left stays.
    void resize(double wider, double higher);

    /// Takes the last change back.
    void undo();

    /// The mouse takes hold of what is selected; what it does until it lets go is one change.
    default void grab() {}

    /// The mouse lets go.
    default void release() {}

    /// The mouse pulls what is selected.
    default void pull(Point2D from, Point2D to) {
        move(to.getX() - from.getX(), to.getY() - from.getY());
    }

    /// A double click at a place of an edge.
    ///
    /// @return whether it did something
    default boolean insert(Point2D at) {
        return false;
    }
}
