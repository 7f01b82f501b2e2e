package org.xunyao.app.signin;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.BrandMark;
import org.xunyao.ui.control.FactList;
import org.xunyao.ui.text.Texts;

/// The door: the state of the station at the left, the form at the right. Under 1500 pixels the form alone.
public final class SignInView extends HBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.signin.signin";

    private static final double BOTH_FIT = 1500;

    private final VBox station;
    private final DoorPane form;

    /// @param texts hold {@link #BUNDLE}
    public SignInView(SignInViewModel model, Texts texts, StationCard card) {
        getStyleClass().add("sign-in");
        var sheet = SignInView.class.getResource("signin.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        station = station(texts, card);
        form = new DoorPane(model, texts);
        var right = new StackPane(form);
        right.getStyleClass().add("door");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(station, right);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// Puts the cursor where typing begins; call it when the view is in its window.
    public void focusFirst() {
        form.focusFirst();
    }

    private void fit(double width) {
        boolean both = width >= BOTH_FIT;
        station.setVisible(both);
        station.setManaged(both);
    }

    private static VBox station(Texts texts, StationCard card) {
        var name = new Label(texts.of("product.name"));
        name.getStyleClass().add("t-figure");
        var what = new Label(texts.of("product.what"));
        what.getStyleClass().addAll("t-reading", "fg-2");
        var brand = new HBox(new BrandMark(true), new VBox(name, what));
        brand.getStyleClass().add("brand");
        var office = new Label(card.office());
        office.getStyleClass().addAll("office");
        office.setWrapText(true);
        var facts = new FactList();
        facts.getStyleClass().add("door-facts");
        facts.show(card.facts());
        var above = new Region();
        var below = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        var foot = new Label(card.foot());
        foot.getStyleClass().addAll("t-small", "fg-3");
        var station = new VBox(above, brand, office, facts, below, foot);
        station.getStyleClass().add("station");
        return station;
    }
}
