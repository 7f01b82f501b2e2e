package org.xunyao.archtest.planted.t5.app;

import javafx.scene.Node;
import javafx.scene.paint.Color;

final class GuiltyColour {
    Color red() {
        return Color.web("#f00");
    }

    void paint(Node node) {
        node.setStyle("-fx-background-color: red");
    }
}
