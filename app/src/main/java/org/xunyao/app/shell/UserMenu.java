package org.xunyao.app.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Who is signed in, and what concerns only this person: theme, language, lock, sign out.
final class UserMenu extends MenuButton {
    UserMenu(UserCard user, ShellPorts ports, Texts texts) {
        getStyleClass().add("user-menu");
        setGraphic(face(user));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.of("user.menu", user.name(), user.unit()));
        var themes = new Menu(texts.of("user.theme"), Icon.THEME.node());
        for (Theme theme : Theme.values()) {
            themes.getItems()
                    .add(item(
                            texts.of("theme." + theme.name()),
                            () -> ports.theme().accept(theme)));
        }
        var languages = new Menu(texts.of("user.language"), Icon.LANGUAGE.node());
        for (Language language : Language.values()) {
            languages
                    .getItems()
                    .add(item(language.ownName(), () -> ports.language().accept(language)));
        }
        MenuItem password = item(texts.of("user.password"), ports.password());
        password.setGraphic(Icon.KEY.node());
        MenuItem lock = item(texts.of("user.lock"), ports.lock());
        lock.setGraphic(Icon.LOCK.node());
        MenuItem out = item(texts.of("user.out"), ports.signOut());
        out.setGraphic(Icon.SIGN_OUT.node());
        getItems().addAll(themes, languages, new SeparatorMenuItem(), password);
        offer("user.passphrase", ports.keys().passphrase(), texts);
        offer("user.recovery", ports.keys().recovery(), texts);
        offer("user.dataKey", ports.keys().dataKey(), texts);
        offer("user.clock", ports.keys().clock(), texts);
        getItems().addAll(lock, out);
    }

    private void offer(String key, Optional<Runnable> action, Texts texts) {
        action.map(run -> item(texts.of(key), run)).ifPresent(getItems()::add);
    }

    private static HBox face(UserCard user) {
        // By code point: 𠮷 is one character and two chars.
        var initial = new Label(user.name().substring(0, user.name().offsetByCodePoints(0, 1)));
        initial.getStyleClass().addAll("t-bold", "fg-ok");
        var disc = new StackPane(initial);
        disc.getStyleClass().add("user-disc");
        var name = new Label(user.name());
        name.getStyleClass().addAll("t-bold", "user-line");
        var unit = new Label(user.unit());
        unit.getStyleClass().addAll("t-small", "fg-3", "user-line");
        var face = new HBox(disc, new VBox(name, unit));
        face.getStyleClass().add("user-face");
        return face;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
