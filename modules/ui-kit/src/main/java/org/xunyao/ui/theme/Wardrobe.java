package org.xunyao.ui.theme;

import javafx.scene.Scene;

/// Keeps a scene dressed: in the theme the person chose, at the density that its width asks for.
public final class Wardrobe {
    private final Scene scene;
    private final Typefaces typefaces;
    private Theme theme;
    private Density density;

    /// Dresses the scene at once and again whenever its width crosses {@value Density#NARROW} pixels.
    public Wardrobe(Scene scene, Typefaces typefaces, Theme theme) {
        this.scene = scene;
        this.typefaces = typefaces;
        this.theme = theme;
        this.density = Density.forWidth(scene.getWidth());
        theme.apply(scene, density, typefaces);
        scene.widthProperty().subscribe(width -> resized(width.doubleValue()));
    }

    /// Changes the theme.
    public void wear(Theme other) {
        theme = other;
        theme.apply(scene, density, typefaces);
    }

    /// The theme worn.
    public Theme theme() {
        return theme;
    }

    private void resized(double width) {
        Density fitting = Density.forWidth(width);
        if (fitting != density) {
            density = fitting;
            theme.apply(scene, density, typefaces);
        }
    }
}
