package org.xunyao.video.found;

/// What the words of a zone are wanted for (识读用途).
public enum TextUse {
    /// A sign that is hung up and taken away, such as "药师不在岗" (标牌).
    PLATE,
    /// Licences on the wall (证照).
    LICENCE,
    /// Figures of a display (显示屏读数).
    DISPLAY,
    /// Signs and bar codes of goods (货架、招牌).
    GOODS
}
