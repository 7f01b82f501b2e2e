package org.xunyao.app.term;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.term.TermPorts.Entry;
import org.xunyao.app.term.TermPorts.TakenIn;
import org.xunyao.app.term.TermPorts.Who;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.Urgency;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The workspace 期限. Keys: J K walk, Enter opens the lead or case, M shows one's own or all again, X takes the table
/// out, P what is to be published, I takes a calendar in, F5 reads again.
public final class TermsView extends VBox {
    private static final int LEFT = 150;
    private static final int DUE = 250;
    private static final int SHARE = 64;
    private static final int PEOPLE = 120;
    private static final int WIDE = 1_240;

    private final TermsModel model;
    private final TermWords words;
    private final Choices choices;
    private final Node empty;
    private final SheetTable<TermLine> table;
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final Label estimated = SideBlocks.sentence("", "fg-due");
    private final Label detail = SideBlocks.sentence("");
    private final StackPane list = new StackPane();
    private final ComboBox<Who> person = new ComboBox<>();

    /// Lets the person choose.
    ///
    /// @param folder for a table
    /// @param calendar a file of holidays
    public record Choices(Supplier<Optional<Path>> folder, Supplier<Optional<Path>> calendar) {}

    /// @param words in the person's language
    public TermsView(TermsModel model, TermWords words, Choices choices) {
        this.model = model;
        this.words = words;
        this.choices = choices;
        this.empty = new EmptyState(words.of("empty"), words.of("empty.more"));
        this.table = table();
        getStyleClass().add("terms");
        var sheet = TermsView.class.getResource("term.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        told.setId("terms-told");
        estimated.setId("terms-estimated");
        detail.setId("terms-detail");
        detail.getStyleClass().add("terms-detail");
        var said = new VBox(told, estimated);
        said.getStyleClass().add("terms-said");
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel = new VBox(head(), said, list, detail);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        table.setItems(model.lines());
        model.lines().addListener((ListChangeListener<TermLine>) change -> listed());
        model.people().addListener((ListChangeListener<Who>) change -> named());
        model.toldProperty().subscribe(now -> {
            say(now);
            listed();
        });
        model.estimatedProperty().subscribe(this::estimate);
        table.getSelectionModel().selectedItemProperty().subscribe(this::detail);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                table.chosen().ifPresent(model::open);
            }
        });
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
        named();
        listed();
    }

    private Node head() {
        var kinds = new SegmentedControl<>(
                Arrays.asList(TermsModel.Shown.values()), one -> words.of("shown." + one), TermsModel.Shown.ALL);
        kinds.setId("terms-kinds");
        kinds.valueProperty().subscribe(kind -> model.show(kind));
        person.setId("terms-person");
        person.setAccessibleText(words.of("person"));
        person.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Who who) {
                return who == null ? "" : who.name();
            }

            @Override
            public @Nullable Who fromString(String name) {
                return null;
            }
        });
        person.valueProperty().subscribe(this::whose);
        var head = new HBox(kinds, person, SideBlocks.gap());
        head.getStyleClass().add("panel-head");
        if (model.ports().imports()) {
            head.getChildren().add(SideBlocks.keyed(words.of("import"), "I", "terms-import", this::take));
        }
        if (model.ports().exports()) {
            head.getChildren().add(SideBlocks.keyed(words.of("publicity"), "P", "terms-publicity", this::publicity));
            head.getChildren().add(SideBlocks.keyed(words.of("export"), "X", "terms-export", this::export));
        }
        return head;
    }

    private void named() {
        Optional<String> chosen = Optional.ofNullable(person.getValue()).map(Who::id);
        List<Who> all = Stream.concat(
                        Stream.of(new Who("", words.of("person.all")), new Who("me", words.of("person.me"))),
                        model.people().stream())
                .toList();
        person.getItems().setAll(all);
        person.setValue(all.stream()
                .filter(who -> chosen.filter(who.id()::equals).isPresent())
                .findFirst()
                .orElse(all.getFirst()));
    }

    private void whose(@Nullable Who who) {
        if (who == null) {
            return;
        }
        switch (who.id()) {
            case "" -> model.showMine(false);
            case "me" -> model.showMine(true);
            default -> model.show(Optional.of(who.id()));
        }
    }

    private SheetTable<TermLine> table() {
        var sheet = new SheetTable<TermLine>("terms-table", words.of("table"));
        sheet.fixed(words.of("column.left"), LEFT, this::left);
        sheet.fixed(words.of("column.due"), DUE, line -> cell(line, entry -> words.due(entry.term())));
        sheet.sharing(words.of("column.name"), 150, 0.2, line -> cell(line, entry -> words.name(entry.term())));
        sheet.sharing(
                words.of("column.matter"),
                130,
                0.22,
                line -> cell(
                        line,
                        entry -> words.of(
                                "matter", words.number(entry), entry.matter().title())));
        sheet.sharing(words.of("column.shop"), 110, 0.2, line -> cell(line, Entry::shop));
        sheet.fixedFrom(WIDE, words.of("column.people"), PEOPLE, line -> cell(line, words::people));
        sheet.figures(words.of("column.share"), SHARE, line -> cell(line, entry -> words.share(entry.term())));
        sheet.sharing(words.of("column.consequence"), 110, 0.2, line -> cell(line, words::consequence));
        sheet.speak(line -> switch (line) {
            case TermLine.Heading heading -> heading(heading);
            case TermLine.Row(Entry entry) ->
                words.of("line.spoken", words.number(entry), entry.shop(), words.whole(entry));
        });
        return sheet;
    }

    private String heading(TermLine.Heading heading) {
        return words.of("band", words.of("band." + heading.band()), Texts.figure(heading.count()));
    }

    private Node left(TermLine line) {
        return switch (line) {
            case TermLine.Heading heading -> {
                var label = new Label(heading(heading));
                label.getStyleClass().addAll("t-bold", "terms-heading");
                label.setMinWidth(USE_PREF_SIZE);
                yield label;
            }
            case TermLine.Row(Entry entry) -> left(entry.term());
        };
    }

    private Node left(RunningTerm term) {
        String said = words.left(term);
        if (term.use().stopped() && term.urgency() != Urgency.OVER) {
            return plain(said, Icon.STALLED, "icon-quiet", "fg-2");
        }
        return switch (term.urgency()) {
            case OVER -> new Chip(Icon.ERROR, said, "over");
            case LAST -> bold(plain(said, Icon.LATE, "icon-due", "fg-due"));
            case SOON -> plain(said, Icon.LATE, "icon-due", "fg-due");
            case NOTICE -> plain(said, Icon.TIME, "icon-quiet", "fg-1");
            case CALM, MET -> plain(said, Icon.TIME, "icon-quiet", "fg-2");
        };
    }

    private static Label plain(String said, Icon icon, String iconStyle, String style) {
        var label = new Label(said, icon.node("icon-14", iconStyle));
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label bold(Label label) {
        label.getStyleClass().add("t-bold");
        return label;
    }

    private static Node cell(TermLine line, Function<Entry, String> said) {
        return line instanceof TermLine.Row(Entry entry) ? Buttons.ellipsised(said.apply(entry)) : new Label();
    }

    private void listed() {
        // What was not read yet, or could not be, is not said to be empty.
        boolean none = model.lines().isEmpty() && model.today().isPresent();
        List<Node> wanted = List.of(none ? empty : table);
        // A table that is put in again loses the keyboard.
        if (!list.getChildren().equals(wanted)) {
            list.getChildren().setAll(wanted);
        }
        detail(table.getSelectionModel().getSelectedItem());
    }

    private void detail(@Nullable TermLine line) {
        boolean shown = line instanceof TermLine.Row;
        detail.setText(line instanceof TermLine.Row(Entry entry) ? words.whole(entry) : "");
        detail.setVisible(shown);
        detail.setManaged(shown);
    }

    private void estimate(List<Integer> years) {
        estimated.setVisible(!years.isEmpty());
        estimated.setManaged(!years.isEmpty());
        estimated.setText(
                years.isEmpty()
                        ? ""
                        : words.of(
                                "estimated",
                                years.stream().map(String::valueOf).collect(Collectors.joining(words.of("comma")))));
    }

    private void say(TermsModel.Told now) {
        told.setText(
                switch (now) {
                    case TermsModel.Told.Reading _ -> words.of("reading");
                    case TermsModel.Told.Read _ ->
                        words.of("read", model.today().map(String::valueOf).orElse(""));
                    case TermsModel.Told.Written(Path file) -> words.of("written", file.toString());
                    case TermsModel.Told.Brought(TakenIn.Taken(String name, int days)) ->
                        words.of("taken", name, Texts.figure(days));
                    case TermsModel.Told.Brought(TakenIn.Refused(String code, String where)) ->
                        words.of("refused", words.texts().fault(code), words.place(where));
                    case TermsModel.Told.Failed(String code) -> words.texts().fault(code);
                });
    }

    private void export() {
        choices.folder().get().ifPresent(model::export);
    }

    private void publicity() {
        choices.folder().get().ifPresent(model::publicity);
    }

    private void take() {
        choices.calendar().get().ifPresent(model::take);
    }

    private boolean pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return false;
        }
        switch (event.getCode()) {
            case J -> walk(1);
            case K -> walk(-1);
            case M ->
                person.getSelectionModel().select(person.getSelectionModel().getSelectedIndex() == 1 ? 0 : 1);
            case ENTER -> {
                return event.getTarget() == table && opened();
            }
            case X -> {
                return model.ports().exports() && done(this::export);
            }
            case P -> {
                return model.ports().exports() && done(this::publicity);
            }
            case I -> {
                return model.ports().imports() && done(this::take);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void walk(int step) {
        table.requestFocus();
        table.walk(step);
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    private boolean opened() {
        Optional<TermLine> line = table.chosen();
        line.ifPresent(model::open);
        return line.isPresent();
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            model.refresh();
            table.requestFocus();
        }
    }
}
