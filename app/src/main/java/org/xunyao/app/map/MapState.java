package org.xunyao.app.map;

import org.xunyao.ui.control.Icon;

/// How a camera stands, in the wall's words, the worst first. A shop stands as its worst camera does.
public enum MapState {
    /// 无画面.
    DOWN(Form.GONE, Icon.OFFLINE),
    /// 画面过大.
    TOO_LARGE(Form.GONE, Icon.OFFLINE),
    /// 解码已满.
    NO_PLACE(Form.GONE, Icon.OFFLINE),
    /// 没解出.
    UNDECODED(Form.STOPPED, Icon.STALLED),
    /// 画面损坏.
    BROKEN(Form.STOPPED, Icon.FROZEN),
    /// 停滞.
    STALLED(Form.STOPPED, Icon.STALLED),
    /// 冻结.
    FROZEN(Form.STOPPED, Icon.FROZEN),
    /// 遮挡.
    COVERED(Form.HIDDEN, Icon.COVERED),
    /// 过暗.
    DARK(Form.HIDDEN, Icon.DARK),
    /// 移位.
    MOVED(Form.HIDDEN, Icon.COVERED),
    /// 失焦.
    BLURRED(Form.HIDDEN, Icon.COVERED),
    /// 迟滞.
    LATE(Form.LATE, Icon.LATE),
    /// 连接中.
    CONNECTING(Form.UNKNOWN, Icon.CONNECTING),
    /// 无权查看.
    NO_RIGHT(Form.UNKNOWN, Icon.FORBIDDEN),
    /// 未取流.
    IDLE(Form.UNKNOWN, Icon.NOTE),
    /// 实时.
    LIVE(Form.LIVE, Icon.SHOW),
    /// 没有摄像机.
    NONE(Form.NONE, Icon.PHARMACY);

    private final Form form;
    private final Icon icon;

    MapState(Form form, Icon icon) {
        this.form = form;
        this.icon = icon;
    }

    /// The shape that stands for it on the map.
    public Form form() {
        return form;
    }

    /// The sign in the shape.
    public Icon icon() {
        return icon;
    }

    /// Whether somebody has to do something about it.
    public boolean bad() {
        return compareTo(LATE) < 0;
    }

    /// The worse of two.
    public MapState orWorse(MapState other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Shapes, each with a colour of its own; the sheet draws them.
    public enum Form {
        /// A round in the colour of presence.
        LIVE("live"),
        /// A round in yellow.
        LATE("late"),
        /// A square: the last picture stands there.
        STOPPED("stopped"),
        /// A diamond: pictures come and show nothing of use.
        HIDDEN("hidden"),
        /// An octagon: no picture.
        GONE("gone"),
        /// A hollow round: not known, or not for this person.
        UNKNOWN("unknown"),
        /// A hollow square: no camera hangs there.
        NONE("none");

        private final String style;

        Form(String style) {
            this.style = style;
        }

        /// Its class in the sheet.
        public String style() {
            return style;
        }
    }
}
