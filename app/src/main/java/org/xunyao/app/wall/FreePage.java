package org.xunyao.app.wall;

import org.xunyao.app.wall.grid.Arranging;
import org.xunyao.video.wall.FreeLayout;
import org.xunyao.video.wall.WallPlan;

/// The page on the screen, as its cells are arranged by hand.
record FreePage(WallViewModel model) implements Arranging.Page {
    @Override
    public WallPlan plan() {
        return model.plan();
    }

    @Override
    public int cell() {
        return model.selectedProperty().get() % model.layoutProperty().get().tiles();
    }

    @Override
    public void select(int cell) {
        model.select(model.page() * model.layoutProperty().get().tiles() + cell);
    }

    @Override
    public void take(FreeLayout changed) {
        int page = model.page();
        int cell = cell();
        model.enlargedProperty().set(false);
        model.arrange(plan -> plan.with(changed));
        model.select(page * changed.tiles() + cell);
    }

    @Override
    public void remove(FreeLayout fewer) {
        int page = model.page();
        int cell = cell();
        int place = model.selectedProperty().get();
        model.arrange(plan -> plan.without(place, fewer));
        model.select(page * fewer.tiles() + Math.min(cell, fewer.tiles() - 1));
    }
}
