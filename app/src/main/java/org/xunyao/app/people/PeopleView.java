package org.xunyao.app.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.matrix.MatrixPane;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.app.people.persons.PersonsPane;
import org.xunyao.app.people.sessions.SessionsPane;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 人员与权限: accounts, powers, sessions.
public final class PeopleView extends VBox {
    /// Base name of this screen's message bundle; it also needs the program's, which names the roles.
    public static final String BUNDLE = "org.xunyao.app.people.people";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final StackPane place = new StackPane();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final Map<Page, Runnable> firsts = new EnumMap<>(Page.class);

    /// @param rooms what the person may open
    /// @param texts hold {@link #BUNDLE} and the program's
    /// @param zone in which times are written
    public PeopleView(PeopleRooms rooms, Texts texts, ZoneId zone) {
        getStyleClass().add("people");
        var sheet = PeopleView.class.getResource("people.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var words = new PeopleWords(texts, zone);
        rooms.persons().ifPresent(model -> {
            var pane = new PersonsPane(model, words);
            page(Page.PERSONS, pane, pane::focusFirst);
        });
        rooms.matrix().ifPresent(model -> {
            var pane = new MatrixPane(model, words);
            page(Page.MATRIX, pane, pane::focusFirst);
        });
        rooms.sessions().ifPresent(model -> {
            var pane = new SessionsPane(model, words);
            page(Page.SESSIONS, pane, pane::focusFirst);
        });
        var choice = new ArrayList<>(pages.keySet());
        var tabs = new SegmentedControl<>(choice, page -> words.of("tab." + page.name()), choice.getFirst());
        tabs.setId("people-tabs");
        tabs.valueProperty().subscribe(this::turn);
        var head = new HBox(tabs);
        head.getStyleClass().add("people-tabs");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(head, place);
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
    }

    /// The pages.
    private enum Page {
        PERSONS,
        MATRIX,
        SESSIONS
    }

    /// Puts the cursor into the open page.
    public void focusFirst() {
        pages.forEach((page, pane) -> {
            if (place.getChildren().contains(pane)) {
                Objects.requireNonNull(firsts.get(page)).run();
            }
        });
    }

    private void page(Page page, Node pane, Runnable first) {
        pages.put(page, pane);
        firsts.put(page, first);
    }

    private void turn(Page page) {
        place.getChildren().setAll(Objects.requireNonNull(pages.get(page)));
    }
}
