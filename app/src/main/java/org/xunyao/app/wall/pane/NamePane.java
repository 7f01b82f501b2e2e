package org.xunyao.app.wall.pane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;

/// A field for a name, and a choice whose it is where there is one.
///
/// @param <O> whose
public final class NamePane<O> extends VBox {
    private static final int MOST_OWNERS = 6;

    private final TextField field = new TextField();
    private final Label said = new Label();
    private final Taking<O> taking;
    private final Supplier<O> owner;
    private String refused = "";

    /// Takes the name.
    public interface Taking<O> {
        /// Takes it or says why not.
        ///
        /// @param again whether the same name was offered before and objected to
        /// @return what is to be said against it, empty when it was taken
        Optional<String> take(O owner, String name, boolean again);
    }

    /// The words.
    ///
    /// @param first stands in the field
    /// @param foot the keys
    public record Words(String title, String prompt, String first, String take, String foot) {}

    /// @param owners at least one; only the first six are offered
    public NamePane(Words words, List<O> owners, Function<O, String> called, Taking<O> taking) {
        this.taking = taking;
        getStyleClass().addAll("popover", "wall-pane");
        setId("name-pane");
        var title = new Label(words.title());
        title.getStyleClass().add("t-bold");
        field.setId("name");
        field.setText(words.first());
        field.setPromptText(words.prompt());
        field.setAccessibleText(words.title() + "，" + words.prompt());
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        said.setId("name-said");
        said.setWrapText(true);
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setText(words.foot());
        var take = Buttons.primary(words.take(), this::submit);
        take.setId("name-take");
        getChildren().addAll(title, edge);
        if (owners.size() > 1) {
            List<O> offered = owners.subList(0, Math.min(MOST_OWNERS, owners.size()));
            var choice = new SegmentedControl<>(offered, called, offered.getFirst());
            owner = choice.valueProperty()::get;
            getChildren().add(choice);
        } else {
            owner = owners::getFirst;
        }
        getChildren().addAll(said, take);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                submit();
                event.consume();
            }
        });
    }

    /// The cursor goes into the field; what stands there is selected.
    public void enter() {
        field.requestFocus();
        field.selectAll();
    }

    private void submit() {
        String name = field.getText().strip();
        O whose = owner.get();
        String offered = whose + " " + name;
        taking.take(whose, name, offered.equals(refused)).ifPresent(words -> {
            refused = offered;
            said.setText(words);
        });
    }
}
