package org.xunyao.app.wall;

import java.util.Optional;
import org.xunyao.app.wall.grid.ArrangePane;

/// What opens beside the pictures of the window at the desk.
record WallDoors(WallPanes panes, ArrangePane cells, Optional<WallView.Second> second) implements WallKeys.Doors {
    @Override
    public void views() {
        panes.views();
    }

    @Override
    public void name() {
        panes.name();
    }

    @Override
    public void cameras() {
        panes.cameras();
    }

    @Override
    public void arrange() {
        cells.toggle();
    }

    @Override
    public void second(WallKeys.Order order) {
        second.ifPresent(window -> {
            switch (order) {
                case SHOW -> window.show();
                case CLOSE -> window.close();
                case NEXT -> window.turn(1);
                case BEFORE -> window.turn(-1);
            }
        });
    }
}
