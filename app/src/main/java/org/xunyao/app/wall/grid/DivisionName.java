package org.xunyao.app.wall.grid;

import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.Division;
import org.xunyao.video.wall.FreeLayout;
import org.xunyao.video.wall.WallLayout;

/// What people call a division (布局的名称).
public final class DivisionName {
    private DivisionName() {}

    /// Its name.
    ///
    /// @param texts hold those of the wall
    public static String of(Division division, Texts texts) {
        return switch (division) {
            case WallLayout fixed -> texts.of("layout." + fixed.name());
            case FreeLayout _ -> texts.of("layout.FREE");
        };
    }
}
