package org.xunyao.demo;

import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// Letting people in and out.
final class Door {
    private static final int MOMENT = 60;
    private static final long SETTLE = 400;
    private static final long SECOND = 1_000;
    private static final long LEAVING = 5_000;
    private static final int CLICKS = 4;

    private final Screen screen;
    private final Patience patience;

    Door(Screen screen, Patience patience) {
        this.screen = screen;
        this.patience = patience;
    }

    /// Signs in by keyboard.
    void in(String login) {
        knock(login, DemoFolder.PASSWORD);
        patience.until(login + " is let in", MOMENT, () -> screen.shows(".rail-words"));
        Patience.rest(SETTLE);
    }

    /// Types name and password at the form, whatever comes of it.
    void knock(String login, String password) {
        screen.click("#login");
        screen.press(KeyCode.CONTROL, KeyCode.A);
        screen.type(login);
        screen.press(KeyCode.ENTER);
        screen.type(password);
        screen.press(KeyCode.ENTER);
    }

    /// Signs out by the menu. Whoever sees that nothing came of it does it again.
    void out() {
        for (int i = 0; i < CLICKS && !screen.shows("#login"); i++) {
            screen.click(".user-menu");
            choose("退出登录");
            patience.rested(LEAVING << i, () -> screen.shows("#login"));
        }
        patience.until("the sign-in form is there again", MOMENT, () -> screen.shows("#login"));
        Patience.rest(SETTLE);
    }

    /// Somebody else takes the chair.
    void change(String login) {
        out();
        in(login);
    }

    /// Chooses two words of the menu, one inside the other.
    void menu(String first, String second) {
        screen.click(".user-menu");
        patience.until("the menu offers " + first, MOMENT, () -> screen.menuOffers(first));
        Patience.rest(SETTLE);
        screen.pointAt(first);
        choose(second);
    }

    private void choose(String words) {
        patience.until("the menu offers " + words, MOMENT, () -> screen.menuOffers(words));
        // A menu lays itself out once more after it has appeared; a click that came before is made again.
        Patience.rest(SETTLE);
        for (int i = 0; i < CLICKS && screen.menuOffers(words); i++) {
            screen.clickMenu(words);
            patience.rested(SECOND << i, () -> !screen.menuOffers(words));
        }
    }
}
