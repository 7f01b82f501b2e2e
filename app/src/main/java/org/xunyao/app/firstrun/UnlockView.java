package org.xunyao.app.firstrun;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.BrandMark;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// Before the door: the data folder, and what opens it.
public final class UnlockView extends StackPane {
    /// Base name of this screen's message bundle; it also needs the sign-in screen's and the program's.
    public static final String BUNDLE = "org.xunyao.app.firstrun.firstrun";

    private final Texts texts;
    private final StackPane place = new StackPane();
    private Runnable focus = () -> {};

    /// @param texts hold {@link #BUNDLE}, the sign-in screen's and the program's
    public UnlockView(UnlockViewModel<?> model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("first-run");
        for (String sheet :
                new String[] {"/org/xunyao/app/signin/signin.css", "/org/xunyao/app/firstrun/firstrun.css"}) {
            var found = UnlockView.class.getResource(sheet);
            if (found != null) {
                getStylesheets().add(found.toExternalForm());
            }
        }
        var card = new VBox(brand(), folder(model), place);
        card.getStyleClass().addAll("unlock-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var middle = new StackPane(card);
        middle.getStyleClass().add("first-run");
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("wizard-scroll");
        getChildren().add(scroll);
        model.stageProperty().subscribe(stage -> show(stage, model));
    }

    /// Puts the cursor where typing begins; call it when the view is in its window.
    public void focusFirst() {
        focus.run();
    }

    private void show(UnlockStage stage, UnlockViewModel<?> model) {
        switch (stage) {
            case UnlockStage.Passphrase _ -> {
                var form = new PassphrasePane(model, texts);
                stand(form, form::focusFirst);
            }
            case UnlockStage.Recovery _ -> {
                var form = new RecoveryPane(model, texts);
                stand(form, form::focusFirst);
            }
            case UnlockStage.Refused refused -> {
                var told = new RefusedPane(model, refused.code(), texts);
                stand(told, told::focusFirst);
            }
        }
    }

    private void stand(Node form, Runnable first) {
        place.getChildren().setAll(form);
        focus = first;
        if (getScene() != null) {
            first.run();
        }
    }

    private Node brand() {
        var name = new Label(texts.of("product.name"));
        name.getStyleClass().add("t-figure");
        var what = new Label(texts.of("product.what"));
        what.getStyleClass().addAll("t-reading", "fg-2");
        var brand = new HBox(new BrandMark(true), new VBox(name, what));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private Node folder(UnlockViewModel<?> model) {
        var name = new Label(texts.of("unlock.folder"), Icon.OBTAINED.node());
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMinWidth(USE_PREF_SIZE);
        Label path = Buttons.ellipsised(model.folder().toString(), "t-bold");
        path.setId("unlock-folder");
        var line = new HBox(name, path);
        line.getStyleClass().add("unlock-folder");
        return line;
    }
}
