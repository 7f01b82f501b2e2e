package org.xunyao.ui.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons in use, all of one pack (Fluent System Icons). An icon that stands alone needs a tooltip and
/// an accessible text on its control.
public enum Icon {
    /// 总览.
    OVERVIEW("fltral-home-20"),
    /// 视频墙.
    WALL("fltrmz-video-security-20"),
    /// 回放.
    REPLAY("fltral-history-20"),
    /// 告警.
    ALERT("fltral-alert-20"),
    /// 预警.
    WARNING("fltrmz-shield-error-20"),
    /// 企业.
    PHARMACY("fltral-building-shop-20"),
    /// 检查.
    INSPECTION("fltral-clipboard-text-20"),
    /// 抽检.
    SAMPLING("fltral-beaker-20"),
    /// 案件.
    CASE("fltral-folder-briefcase-20"),
    /// 文书.
    DOCUMENT("fltral-document-20"),
    /// 交换.
    EXCHANGE("fltral-arrow-swap-20"),
    /// 统计.
    STATISTICS("fltral-data-bar-vertical-20"),
    /// 设置.
    SETTINGS("fltrmz-settings-20"),
    /// 系统, the state of the station.
    STATION("fltral-desktop-20"),
    /// 任务.
    TASKS("fltrmz-task-list-20"),
    /// 搜索.
    SEARCH("fltrmz-search-20"),
    /// 完成.
    DONE("fltral-checkmark-circle-16"),
    /// 出错.
    ERROR("fltral-error-circle-16"),
    /// 要看一眼.
    LOOK("fltrmz-warning-16"),
    /// 说明.
    NOTE("fltral-info-16"),
    /// 时间.
    TIME("fltral-clock-16"),
    /// 迟滞、临期.
    LATE("fltrmz-timer-16"),
    /// 停滞、停表.
    STALLED("fltrmz-pause-16"),
    /// 冻结.
    FROZEN("fltral-image-16"),
    /// 无画面、离线.
    OFFLINE("fltrmz-plug-disconnected-20"),
    /// 连接中.
    CONNECTING("fltral-arrow-clockwise-20"),
    /// 遮挡.
    COVERED("fltral-eye-hide-20"),
    /// 过暗.
    DARK("fltral-lightbulb-20"),
    /// 无权.
    FORBIDDEN("fltrmz-shield-prohibited-20"),
    /// 不在册的点位.
    GONE("fltrmz-video-off-20"),
    /// 大屏.
    LARGE_SCREEN("fltrmz-tv-20"),
    /// 看.
    SHOW("fltral-eye-show-20"),
    /// 歇业.
    CLOSED("fltrmz-weather-moon-16"),
    /// 仅线索.
    CLUE_ONLY("fltrmz-shield-20"),
    /// 依法调取.
    OBTAINED("fltrmz-shield-keyhole-16"),
    /// 人.
    PERSON("fltrmz-person-20"),
    /// 密码.
    KEY("fltral-key-20"),
    /// 大写锁定.
    KEYBOARD("fltral-keyboard-20"),
    /// 锁屏.
    LOCK("fltral-lock-20"),
    /// 退出.
    SIGN_OUT("fltrmz-sign-out-20"),
    /// 网络.
    NETWORK("fltral-globe-20"),
    /// 主题.
    THEME("fltrmz-weather-sunny-20"),
    /// 语言.
    LANGUAGE("fltral-local-language-20"),
    /// 放大.
    ENLARGE("fltral-arrow-maximize-20"),
    /// 上报.
    UP("fltral-arrow-up-20"),
    /// 收起、关闭.
    DISMISS("fltral-dismiss-16"),
    /// 开始、继续.
    PLAY("fltrmz-play-20"),
    /// 暂停.
    PAUSE("fltrmz-pause-20"),
    /// 上一个.
    PREVIOUS("fltrmz-previous-20"),
    /// 下一个.
    NEXT("fltrmz-next-20"),
    /// 摄像机登记.
    CAMERA("fltral-camera-20"),
    /// 地图.
    MAP("fltral-location-20"),
    /// 知识库.
    BOOK("fltral-book-20");

    private final String code;

    Icon(String code) {
        this.code = code;
    }

    /// A new node in the small size, coloured by the sheet.
    ///
    /// @param styles such as `icon-20`, `icon-ok`
    public FontIcon node(String... styles) {
        var icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return icon;
    }

    /// The same filled, which means "selected" or "complete".
    public FontIcon filled(String... styles) {
        FontIcon icon = node(styles);
        icon.setIconLiteral(code.replaceFirst("^fltr", "fltf"));
        return icon;
    }
}
