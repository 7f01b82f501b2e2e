package org.xunyao.demo;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at the people (人员): accounts, powers with the reason of a refusal, sessions.
final class PeopleStops {
    private static final String ROOM = "人员";
    private static final String REASON = "#power-reason";
    private static final int MOMENT = 60;
    private static final int MOST_ROLES = 20;
    private static final long SETTLE = 500;

    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;

    PeopleStops(Screen screen, Patience patience, Album album, Door door) {
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = door;
    }

    /// The system administrator looks at the newcomer's account, and may not give him a role.
    String accounts() throws IOException {
        door.change(DemoFolder.SYSTEM_ADMINISTRATOR);
        screen.enter(ROOM);
        patience.until("the accounts are listed", MOMENT, () -> screen.offers(DemoFolder.NEWCOMER));
        screen.click("#people-filter");
        screen.type(DemoFolder.NEWCOMER);
        Patience.rest(SETTLE);
        screen.clickWords(DemoFolder.NEWCOMER);
        patience.until(
                "what cannot be done is said with its reason",
                MOMENT,
                () -> screen.textsIn(".people-side").contains("提出授权："));
        Patience.rest(SETTLE);
        album.take("people");
        return screen.textsIn(".people-side").replaceFirst(".*?(提出授权：[^。]*。).*", "$1");
    }

    /// Roles and actions; why one of them may not.
    String powers() throws IOException {
        screen.clickWords("角色与权限");
        patience.until("the matrix is there", MOMENT, () -> screen.shows("#matrix-list .matrix-row"));
        screen.click("#matrix-filter");
        screen.type("lead.");
        Patience.rest(SETTLE);
        screen.clickWords("登记案件来源");
        for (int i = 0; i < MOST_ROLES && !screen.textsIn(REASON).contains("没有执法权"); i++) {
            screen.press(KeyCode.RIGHT);
        }
        String why = screen.textsIn(REASON);
        if (!why.contains("没有执法权")) {
            throw new TourException("No cell names the missing power of enforcement; the last says: " + why + ".");
        }
        Patience.rest(SETTLE);
        album.take("powers");
        return why;
    }

    /// The security administrator sees who is signed in, and may not end his own session.
    String sessions() throws IOException {
        door.change(DemoFolder.SECURITY_ADMINISTRATOR);
        screen.enter(ROOM);
        patience.until("the sessions can be chosen", MOMENT, () -> screen.offers("会话"));
        screen.clickWords("会话");
        patience.until("a session is listed", MOMENT, () -> screen.shows("#sessions-table .table-row-cell"));
        screen.click("#sessions-table .table-row-cell");
        patience.until("his own session stays", MOMENT, () -> screen.reads("不能结束自己的会话"));
        Patience.rest(SETTLE);
        album.take("sessions");
        return screen.textsIn(".people-side");
    }
}
