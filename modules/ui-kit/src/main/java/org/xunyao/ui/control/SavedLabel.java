package org.xunyao.ui.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import org.xunyao.access.Saved;
import org.xunyao.ui.text.Texts;

/// The sign 已保存. It can be lit only by a {@link Saved}, which only the office makes, so it never lies.
public final class SavedLabel extends Label {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    /// @param zone in which the time is written
    public SavedLabel(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        getStyleClass().add("saved-label");
        setMinWidth(USE_PREF_SIZE);
        sign(Icon.NOTE, texts.of("saved.none"), "saving", "icon-quiet");
    }

    /// Says that this is on the disk, and when it was recorded.
    public void saved(Saved<?> saved) {
        sign(Icon.DONE, texts.of("saved.at", TIME.format(saved.at().atZone(zone))), "saved", "icon-ok");
    }

    /// Says that saving is under way.
    public void saving() {
        sign(Icon.TIME, texts.of("saved.saving"), "saving", "icon-quiet");
    }

    /// Says that nothing was saved; the reason goes into the tooltip and the notice.
    public void failed() {
        sign(Icon.ERROR, texts.of("saved.failed"), "failed", "icon-red");
    }

    private void sign(Icon icon, String words, String style, String iconStyle) {
        setText(words);
        setGraphic(icon.node("icon-14", iconStyle));
        getStyleClass().removeAll("saved", "saving", "failed");
        getStyleClass().add(style);
    }
}
