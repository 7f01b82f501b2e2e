package org.xunyao.app.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import org.xunyao.ui.text.Texts;

/// Says on a picture that what is hidden of it is shown for a while (遮挡已解除), and until when.
public final class LiftSign extends Label {
    private static final String BUNDLE = "org.xunyao.app.mask.mask";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    /// @param zone in which the time is written
    public LiftSign(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
        getStyleClass().addAll("picture-flag", "t-small");
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Says how the picture is covered now.
    public void show(Cover cover) {
        boolean lifted = cover instanceof Cover.Lifted;
        if (cover instanceof Cover.Lifted(Instant until)) {
            String words = texts.of("lifted", CLOCK.format(until.atZone(zone)));
            if (!words.equals(getText())) {
                setText(words);
            }
        }
        if (lifted != isVisible()) {
            setVisible(lifted);
        }
    }
}
