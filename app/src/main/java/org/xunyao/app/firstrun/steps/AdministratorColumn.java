package org.xunyao.app.firstrun.steps;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.Administrator;
import org.xunyao.app.firstrun.wizard.AdministratorDraft;
import org.xunyao.app.firstrun.wizard.Post;
import org.xunyao.app.firstrun.wizard.WizardMessage;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.firstrun.wizard.WizardSecrets;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.app.signin.secret.TickList;

/// Name, login and first password of one administrator.
final class AdministratorColumn extends VBox {
    private final AdministratorDraft draft;
    private final TextField name;
    private final SecretEdge typed;
    private final SecretEdge again;

    AdministratorColumn(AdministratorDraft draft, PasswordTerms terms, WizardWords words) {
        this.draft = draft;
        String post = draft.post().name();
        getStyleClass().addAll("wizard-admin", "panel");
        setId("admin-" + post);
        HBox.setHgrow(this, Priority.ALWAYS);
        var title = new Label(words.of("wizard.post." + post));
        title.getStyleClass().add("t-workspace");
        var what = new Label(words.of("wizard.post.what." + post));
        what.setWrapText(true);
        what.getStyleClass().addAll("t-small", "fg-2", "wizard-admin-what");
        name = BigField.of("admin-name-" + post, draft.nameProperty());
        TextField login = BigField.of("admin-login-" + post, draft.loginProperty());
        typed = words.edge("admin-password-" + post, words.of("wizard.admin.password"));
        again = words.edge("admin-again-" + post, words.of("wizard.again.password"));
        var ticks = new TickList(terms, words.texts());
        name.setOnAction(event -> login.requestFocus());
        login.setOnAction(event -> first().requestFocus());
        first().setOnAction(last()::requestFocus);
        Runnable tick = () -> tick(ticks, terms);
        first().setOnChanged(tick);
        draft.nameProperty().subscribe(tick);
        draft.loginProperty().subscribe(tick);
        VBox password = words.labelled(words.of("wizard.admin.password"), typed);
        password.getChildren().add(ticks);
        getChildren().addAll(title, what);
        getChildren().add(BigField.named(words.of("wizard.admin.name"), name));
        getChildren().add(BigField.named(words.of("wizard.admin.login"), login));
        getChildren().addAll(password, words.labelled(words.of("wizard.again.password"), again));
    }

    Post post() {
        return draft.post();
    }

    SecretField first() {
        return typed.field();
    }

    SecretField last() {
        return again.field();
    }

    void focusFirst() {
        name.requestFocus();
    }

    void mark(WizardMessage said) {
        boolean mine = said.detail().equals(draft.post().name());
        typed.mark(mine && (said.kind() == Kind.UNMET || said.kind() == Kind.SHARED));
        again.mark(mine && said.kind() == Kind.UNEQUAL);
    }

    private void tick(TickList ticks, PasswordTerms terms) {
        char[] now = first().copy();
        Administrator who = draft.administrator();
        ticks.show(terms.unmet(who.login(), who.name(), now), now.length == 0);
        WizardSecrets.wipe(now);
    }
}
