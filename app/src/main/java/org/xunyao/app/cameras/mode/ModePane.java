package org.xunyao.app.cameras.mode;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.registry.mode.ModeLack;
import org.xunyao.registry.mode.ModeProof;
import org.xunyao.registry.mode.ModeStanding;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Three modes, each with its reasons where its button is off; the form of one; who set which before.
final class ModePane extends VBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ModeModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final Runnable left;
    private final SavedLabel saved;
    private final Label said = SideBlocks.sentence("", "fg-red", "t-bold");
    private final VBox modes = new VBox();
    private final VBox form = new VBox();
    private final VBox before = new VBox();
    private final ScrollPane scroll;

    ModePane(ModeModel model, Texts texts, ZoneId zone, Runnable left) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        this.left = left;
        this.saved = new SavedLabel(texts, zone);
        getStyleClass().add("cameras-detail");
        said.setId("mode-said");
        var title = SideBlocks.sentence(texts.of("title", model.camera().text()), "t-workspace");
        var head = new VBox(title, SideBlocks.sentence(texts.of("what"), "t-small", "fg-2"));
        head.getStyleClass().add("cameras-side-head");
        for (VBox part : List.of(modes, form, before)) {
            part.getStyleClass().add("cameras-part");
        }
        var foot = new FlowPane(SideBlocks.keyed(texts.of("leave"), "Esc", "mode-leave", left), saved);
        foot.getStyleClass().add("cameras-acts");
        var below = new VBox(said, foot);
        below.getStyleClass().add("cameras-part");
        scroll = SideBlocks.scroll(new VBox(modes, form, before), "mode-scroll", texts.of("name"));
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, below);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.pageProperty().subscribe(page -> show());
        model.chosenProperty().subscribe(this::opened);
        model.toldProperty().subscribe(this::say);
    }

    private void press(KeyEvent event) {
        boolean types = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
        } else if (!types && !event.isShortcutDown() && event.getCode().isDigitKey()) {
            int digit = event.getCode().getChar().charAt(0) - '0';
            List<EvidenceMode> all = List.of(EvidenceMode.values());
            if (digit >= 1 && digit <= all.size()) {
                model.choose(all.get(digit - 1));
            }
            event.consume();
        }
    }

    private void show() {
        modes.getChildren().clear();
        before.getChildren().clear();
        model.pageProperty()
                .get()
                .ifPresentOrElse(
                        this::show, () -> modes.getChildren().add(SideBlocks.sentence(texts.of("reading"), "fg-2")));
    }

    private void show(ModeModel.Page page) {
        ModeStanding now = page.standing();
        int number = 1;
        for (EvidenceMode mode : EvidenceMode.values()) {
            modes.getChildren().add(mode(now, mode, number++));
        }
        var title = new Label(texts.of("before"));
        title.getStyleClass().add("t-bold");
        before.getChildren().add(title);
        if (page.entries().isEmpty()) {
            before.getChildren().add(SideBlocks.sentence(texts.of("before.none"), "fg-2"));
        }
        page.entries().forEach(entry -> before.getChildren().add(entry(entry)));
    }

    private Node entry(ModeEntry entry) {
        return new VBox(
                SideBlocks.sentence(texts.of(
                        "before.line",
                        MINUTE.format(entry.at().atZone(zone)),
                        model.name(entry.by()),
                        texts.of("mode." + entry.mode()))),
                SideBlocks.sentence(entry.why(), "t-small", "fg-2"));
    }

    private Node mode(ModeStanding now, EvidenceMode mode, int number) {
        boolean set = now.chosen() == mode;
        Button choose = SideBlocks.keyed(
                Buttons.normal(texts.of("mode." + mode), () -> model.choose(mode)),
                Integer.toString(number),
                "mode-" + mode);
        choose.setDisable(!model.offered() || !model.isOpen(mode));
        var line = new HBox(choose, SideBlocks.gap());
        line.getStyleClass().add("cameras-item-head");
        if (set) {
            boolean holds = now.holds() == mode;
            var mark = new Label(
                    texts.of(holds ? "holds" : "lost"),
                    (holds ? Icon.DONE : Icon.LOOK).node("icon-14", holds ? "icon-ok" : "icon-quiet"));
            mark.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(mark);
        }
        var block = new VBox(line, SideBlocks.sentence(texts.of("mode." + mode + ".what"), "t-small", "fg-2"));
        now.closed(mode)
                .forEach(lack -> block.getChildren()
                        .add(SideBlocks.told(
                                Icon.LOOK, "icon-quiet", SideBlocks.sentence(texts.of(lack.messageKey())))));
        if (!model.offered() && mode != EvidenceMode.LEAD_ONLY) {
            block.getChildren().add(SideBlocks.sentence(texts.of("not.offered"), "t-small", "fg-3"));
        }
        block.getStyleClass().add("cameras-item");
        return block;
    }

    private void opened(Optional<EvidenceMode> chosen) {
        // The field that goes must not take the keys along.
        if (chosen.isEmpty() && !form.getChildren().isEmpty()) {
            scroll.requestFocus();
        }
        form.getChildren().clear();
        form.setVisible(chosen.isPresent());
        form.setManaged(chosen.isPresent());
        chosen.ifPresent(this::open);
    }

    private void open(EvidenceMode mode) {
        Map<ModeProof, TextField> fields = new EnumMap<>(ModeProof.class);
        var title = new Label(texts.of("form", texts.of("mode." + mode)));
        title.getStyleClass().add("t-bold");
        form.getChildren().add(title);
        for (ModeProof proof : ModeProof.of(mode)) {
            var field = new TextField();
            fields.put(proof, field);
            form.getChildren().add(boxed(texts.of("proof." + proof), field, "proof-" + proof));
        }
        var why = new TextField();
        form.getChildren().add(boxed(texts.of("why"), why, "mode-why"));
        Runnable submit = () -> model.set(
                fields.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().getText())),
                why.getText());
        fields.values().forEach(field -> field.setOnAction(event -> submit.run()));
        why.setOnAction(event -> submit.run());
        form.getChildren().add(SideBlocks.keyed(Buttons.primary(texts.of("set"), submit), "Enter", "mode-set"));
        TextField first = fields.isEmpty() ? why : fields.values().iterator().next();
        Fx.later(first::requestFocus);
    }

    private static Node boxed(String name, TextField field, String id) {
        field.setId(id);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        var box = new HBox(field);
        box.getStyleClass().add("field");
        return new VBox(SideBlocks.sentence(name, "t-small", "fg-2"), box);
    }

    private void say(ModeModel.Told told) {
        String words = switch (told) {
            case ModeModel.Told.Nothing _ -> "";
            case ModeModel.Told.Saving _ -> {
                saved.saving();
                yield "";
            }
            case ModeModel.Told.Done done -> {
                saved.saved(done.saved());
                yield "";
            }
            case ModeModel.Told.Lacking lacking -> {
                saved.failed();
                yield lacking.lacks().stream()
                        .map(ModeLack::messageKey)
                        .map(key -> texts.of(key))
                        .collect(Collectors.joining(" "));
            }
            case ModeModel.Told.Failed failed -> {
                saved.failed();
                yield texts.fault(failed.code());
            }
        };
        said.setText(words);
        said.setVisible(!words.isEmpty());
        said.setManaged(!words.isEmpty());
    }
}
