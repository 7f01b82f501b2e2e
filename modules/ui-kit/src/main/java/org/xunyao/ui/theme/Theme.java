package org.xunyao.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Scene;

/// The three sets of colours (浅色, 深色, 高对比).
public enum Theme {
    /// For paper work in a bright room.
    LIGHT("tokens-light.css", new PrimerLight().getUserAgentStylesheet()),
    /// For the video wall.
    DARK("tokens-dark.css", new PrimerDark().getUserAgentStylesheet()),
    /// For weak eyes and bad screens: black, white and few strong colours.
    HIGH_CONTRAST("tokens-contrast.css", new PrimerDark().getUserAgentStylesheet());

    private final String tokens;
    private final String base;

    Theme(String tokens, String base) {
        this.tokens = tokens;
        this.base = base;
    }

    /// Dresses a scene in this theme at normal density.
    public void apply(Scene scene) {
        apply(scene, Density.NORMAL, Typefaces.DESIGNED);
    }

    /// Dresses a scene. Pop-ups that it opens inherit the sheets.
    ///
    /// @param typefaces what {@link Typefaces#found} gave on this computer
    public void apply(Scene scene, Density density, Typefaces typefaces) {
        scene.setUserAgentStylesheet(base);
        List<String> sheets =
                List.of(url(tokens), url("bridge.css"), url("kit.css"), url(density.sheet()), typefaces.sheet());
        scene.getStylesheets().setAll(sheets);
        if (this == HIGH_CONTRAST) {
            scene.getStylesheets().add(url("high-contrast.css"));
        }
    }

    /// Name of the sheet with this theme's colours, beside this class.
    public String tokens() {
        return tokens;
    }

    static String url(String sheet) {
        var url = Theme.class.getResource(sheet);
        if (url == null) {
            throw new IllegalStateException("sheet " + sheet + " is missing from the program");
        }
        return url.toExternalForm();
    }
}
