package org.xunyao.ui.control;

import java.util.Locale;

/// The four warning levels (预警四色), told apart by shape, word and colour.
public enum WarningLevel {
    /// 红, 特别严重: octagon.
    RED,
    /// 橙, 严重: diamond.
    ORANGE,
    /// 黄, 较重: triangle.
    YELLOW,
    /// 蓝, 一般: circle.
    BLUE;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
