package org.xunyao.app.firstrun.steps;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.WizardStep;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.ui.control.BrandMark;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The first start: the steps on the left, one of them on the right.
public final class WizardView extends HBox {
    /// Base name of this screen's message bundle; it also needs the sign-in screen's and the program's.
    public static final String BUNDLE = "org.xunyao.app.firstrun.firstrun";

    private final WizardViewModel<?> model;
    private final WizardWords words;
    private final VBox steps = new VBox();
    private final StackPane place = new StackPane();
    private StepPane open;
    private boolean gone;

    /// @param texts hold {@link #BUNDLE}, the sign-in screen's and the program's
    public WizardView(WizardViewModel<?> model, Texts texts) {
        this.model = model;
        this.words = new WizardWords(texts);
        this.open = pane(model.stepProperty().get());
        getStyleClass().add("wizard");
        for (String sheet :
                new String[] {"/org/xunyao/app/signin/signin.css", "/org/xunyao/app/firstrun/firstrun.css"}) {
            var found = WizardView.class.getResource(sheet);
            if (found != null) {
                getStylesheets().add(found.toExternalForm());
            }
        }
        steps.getStyleClass().add("wizard-steps");
        var scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("wizard-scroll");
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        place.getStyleClass().add("wizard-place");
        getChildren().addAll(left(), scroll);
        model.stepProperty().subscribe(this::show);
    }

    /// Puts the cursor where typing begins; call it when the view is in its window.
    public void focusFirst() {
        open.focusFirst();
    }

    /// Shows nothing more, the recovery key least of all; call it when the wizard is taken away.
    public void blank() {
        gone = true;
        for (Node group : place.lookupAll(".recovery-group")) {
            if (group instanceof Label label) {
                label.setText("");
            }
        }
        place.getChildren().clear();
    }

    private void show(WizardStep step) {
        if (gone) {
            return;
        }
        open = pane(step);
        place.getChildren().setAll(open);
        steps.getChildren().clear();
        for (WizardStep one : model.route().steps()) {
            steps.getChildren().add(line(one, step));
        }
        if (getScene() != null) {
            open.focusFirst();
        }
    }

    private StepPane pane(WizardStep step) {
        return switch (step) {
            case FOLDER -> new FolderPane(model, words);
            case BUREAU -> new BureauPane(model, words);
            case PASSPHRASE -> new PassphraseStep(model, words);
            case ADMINISTRATORS -> new AdministratorsPane(model, words);
            case SIGNING -> new SigningPane(model, words);
            case RECOVERY -> new RecoveryStep(model, words);
            case DONE -> new DonePane(model, words);
        };
    }

    private Node line(WizardStep one, WizardStep now) {
        boolean over = one.compareTo(now) < 0;
        var number = new Label(Integer.toString(model.route().steps().indexOf(one) + 1));
        number.getStyleClass().addAll("t-small", "wizard-number");
        var sign = new StackPane(over ? Icon.DONE.node("icon-ok") : number);
        sign.getStyleClass().add("wizard-sign");
        var name = new Label(words.of(
                one == WizardStep.SIGNING ? model.route().key("wizard.step.SIGNING") : "wizard.step." + one.name()));
        name.getStyleClass().add(one == now ? "t-bold" : over ? "fg-2" : "fg-3");
        var line = new HBox(sign, name);
        line.getStyleClass().addAll("wizard-line", one == now ? "now" : "other");
        return line;
    }

    private Node left() {
        var name = new Label(words.of("product.name"));
        name.getStyleClass().add("t-page");
        var what = new Label(words.of(model.route().key("wizard.what")));
        what.getStyleClass().addAll("t-small", "fg-2");
        var brand = new HBox(new BrandMark(true), new VBox(name, what));
        brand.getStyleClass().add("brand");
        var left = new VBox(brand, steps);
        left.getStyleClass().add("wizard-left");
        return left;
    }
}
