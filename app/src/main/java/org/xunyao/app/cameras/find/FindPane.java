package org.xunyao.app.cameras.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.MediaProfile;

/// Finding cameras on the network (网络查找): who answers above, below the one that is selected: its login, its
/// streams, how it would be called. Nothing is entered before the person saw what would be.
public final class FindPane extends VBox {
    private static final int HOST = 124;
    private static final int STATE = 96;
    private static final int LISTED = 180;

    private final FindModel model;
    private final Texts texts;
    private final Consumer<ImportPlan> planned;
    private final Runnable leave;
    private final TableView<Finding> table;
    private final VBox detail = new VBox();
    private final VBox running = new VBox();
    private final Label told = SideBlocks.sentence("", "t-small");
    private final Button search;
    private final Button plan;
    private List<Object> shown = List.of();

    /// @param texts hold the words of 摄像机
    /// @param planned shows what would be entered
    /// @param leave goes back
    public FindPane(FindModel model, Texts texts, Consumer<ImportPlan> planned, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.planned = planned;
        this.leave = leave;
        getStyleClass().add("cameras-detail");
        setId("find");
        var title = new Label(texts.of("find.title"));
        title.getStyleClass().add("t-workspace");
        var head = new VBox(title);
        head.getStyleClass().add("cameras-side-head");
        search = SideBlocks.keyed(Buttons.primary(texts.of("find.search"), model::search), "F5", "find-search");
        plan = SideBlocks.keyed(texts.of("find.plan"), "Ctrl+S", "find-plan", () -> model.plan(planned));
        var buttons =
                new FlowPane(search, plan, SideBlocks.keyed(texts.of("act.LEAVE"), "Esc", "find-leave", this::left));
        buttons.getStyleClass().add("cameras-acts");
        told.setId("find-told");
        var top = new VBox(SideBlocks.sentence(texts.of("find.more"), "t-small", "fg-2"), buttons, running, told);
        top.getStyleClass().addAll("cameras-part", "cameras-form");
        table = table();
        detail.getStyleClass().addAll("cameras-part", "cameras-form");
        var scroll = SideBlocks.scroll(detail, "find-detail", texts.of("find.title"));
        scroll.setFocusTraversable(false);
        table.setPrefHeight(LISTED);
        table.setMinHeight(LISTED);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, top, table, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.jobProperty()
                .subscribe(job -> running.getChildren()
                        .setAll(job.<List<Node>>map(now -> List.of(SideBlocks.progressTold(
                                        now, Buttons.normal(texts.of("find.cancel"), model::cancel), "find-now")))
                                .orElseGet(List::of)));
        model.toldProperty().subscribe(this::tell);
        model.selectedProperty().subscribe(this::show);
        model.markedProperty().subscribe(this::show);
        model.changesProperty().subscribe(() -> {
            table.refresh();
            show();
        });
    }

    /// Puts the keys where the work begins.
    public void focusFirst() {
        search.requestFocus();
    }

    private void left() {
        model.cancel();
        leave.run();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.search();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.plan(planned);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            left();
        } else {
            return;
        }
        event.consume();
    }

    private void tell() {
        String code = model.toldProperty().get();
        told.setText(code.isEmpty() ? "" : words(code));
    }

    private String words(String code) {
        String key = "find." + code;
        return texts.has(key) ? texts.of(key) : texts.fault(code);
    }

    private TableView<Finding> table() {
        var made = new SheetTable<Finding>("find-table", texts.of("find.title"));
        made.fixed(
                texts.of("find.host"),
                HOST,
                one -> Buttons.ellipsised(one.device().host(), "t-mono"));
        made.filling(
                texts.of("find.name"),
                HOST,
                one -> Buttons.ellipsised(
                        (one.device().name() + " " + one.device().hardware()).strip()));
        made.fixed(texts.of("find.state"), STATE, one -> Buttons.ellipsised(state(one)));
        made.setItems(model.found());
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.getSelectionModel()
                .getSelectedItems()
                .subscribe(() -> model.markedProperty()
                        .set(made.getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .toList()));
        made.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                model.selectedProperty().set(Optional.of(one));
            }
        });
        return made;
    }

    private static Object standing(Finding one) {
        return List.of(one, one.waiting(), one.trouble(), one.facts(), one.chosen());
    }

    private String state(Finding one) {
        if (one.chosen().isPresent()) {
            return texts.of("find.chosen");
        }
        if (one.waiting()) {
            return texts.of("find.waiting");
        }
        if (one.registered().isPresent()) {
            return texts.of("find.registered", one.registered().get());
        }
        return texts.of(one.trouble().isPresent() ? "find.failed" : one.facts().isPresent() ? "find.read" : "find.new");
    }

    private void show() {
        plan.setDisable(model.chosen().isEmpty());
        List<Finding> marked = model.markedProperty().get();
        List<Finding> looked = marked.size() > 1
                ? marked
                : model.selectedProperty().get().map(List::of).orElseGet(List::of);
        // Another camera's answer takes no half-typed password away.
        List<Object> now = looked.stream().map(FindPane::standing).toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        detail.getChildren().clear();
        if (looked.size() > 1) {
            together(looked);
            return;
        }
        model.selectedProperty().get().ifPresent(one -> {
            detail.getChildren()
                    .add(SideBlocks.pair(texts.of("find.host"), one.device().host()));
            one.trouble().ifPresent(code -> detail.getChildren().add(SideBlocks.sentence(words(code), "t-bold")));
            if (one.device().service().isEmpty()) {
                detail.getChildren().add(SideBlocks.sentence(words("FIND-ELSEWHERE"), "t-bold"));
            } else {
                one.facts().ifPresentOrElse(facts -> streams(one, facts), () -> login(one));
            }
        });
    }

    private void login(Finding one) {
        login("find.once", (user, password) -> model.ask(one, user, password));
    }

    /// Several are marked: what became of each, and one login for those that were not read yet.
    private void together(List<Finding> many) {
        detail.getChildren().add(SideBlocks.pair(texts.of("find.marked"), texts.of("find.marked.count", many.size())));
        for (Finding one : many) {
            Label became = SideBlocks.sentence(one.device().host() + " · " + became(one), "t-small");
            if (one.trouble().isPresent() || one.device().service().isEmpty()) {
                became.getStyleClass().add("t-bold");
            }
            detail.getChildren().add(became);
        }
        if (many.stream().noneMatch(Finding::waiting) && many.stream().anyMatch(Finding::canBeAsked)) {
            login("find.each-once", (user, password) -> model.askAll(many, user, password));
        }
    }

    private String became(Finding one) {
        if (one.device().service().isEmpty()) {
            return words("FIND-ELSEWHERE");
        }
        if (one.waiting()) {
            return texts.of("find.waiting");
        }
        return one.trouble()
                .map(this::words)
                .or(() -> one.facts()
                        .map(facts -> texts.of("find.streams", facts.profiles().size())))
                .orElseGet(() -> state(one));
    }

    private void login(String sentence, BiConsumer<String, String> ask) {
        var user = new TextField();
        var password = new SecretField();
        Button read = Buttons.primary(texts.of("find.ask"), () -> {
            char[] secret = password.take();
            ask.accept(user.getText().strip(), new String(secret));
            Arrays.fill(secret, '\0');
        });
        read.setId("find-ask");
        password.setOnAction(read::fire);
        // What is typed there is no command of the screen.
        password.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
        detail.getChildren()
                .addAll(
                        boxed("find.user", user, "find-user"),
                        boxed("find.password", password, "find-password"),
                        SideBlocks.sentence(texts.of(sentence), "t-small", "fg-2"),
                        read);
    }

    private void streams(Finding one, DeviceFacts facts) {
        List<MediaProfile> profiles = facts.profiles();
        if (profiles.isEmpty()) {
            detail.getChildren().add(SideBlocks.sentence(texts.of("find.no-streams")));
            return;
        }
        detail.getChildren()
                .add(SideBlocks.pair(texts.of("find.ptz"), texts.of(facts.movable() ? "find.ptz.yes" : "find.ptz.no")));
        var main = picker("find.main", "find-main", profiles, false);
        var sub = picker("find.sub", "find-sub", profiles, true);
        var code = new TextField(one.registered().orElse(""));
        var shop = new TextField();
        var place = new TextField();
        code.setEditable(one.registered().isEmpty());
        detail.getChildren().addAll(main.node(), sub.node());
        detail.getChildren().add(boxed("form.CODE", code, "find-code"));
        if (one.registered().isEmpty()) {
            detail.getChildren()
                    .addAll(boxed("form.SHOP", shop, "find-shop"), boxed("form.PLACE", place, "find-place"));
        }
        Button take = Buttons.primary(
                texts.of("find.choose"),
                () -> main.chosen()
                        .ifPresent(large -> model.choose(
                                one,
                                new FindModel.Typed(code.getText(), shop.getText(), place.getText()),
                                large,
                                sub.chosen().filter(small -> !small.equals(large)))));
        take.setId("find-choose");
        detail.getChildren()
                .add(one.chosen().isPresent() ? Buttons.normal(texts.of("find.drop"), () -> model.drop(one)) : take);
    }

    /// One of the streams, or none of them.
    private record Picker(Node node, SegmentedControl<Integer> control, List<MediaProfile> profiles) {
        Optional<MediaProfile> chosen() {
            int place = Objects.requireNonNull(control.valueProperty().get());
            return place < 0 ? Optional.empty() : Optional.of(profiles.get(place));
        }
    }

    private Picker picker(String key, String id, List<MediaProfile> all, boolean none) {
        List<MediaProfile> profiles = all.stream().limit(4).toList();
        List<Integer> places = new ArrayList<>();
        if (none) {
            places.add(-1);
        }
        for (int i = 0; i < profiles.size(); i++) {
            places.add(i);
        }
        var control = new SegmentedControl<Integer>(
                places,
                place -> place < 0 ? texts.of("find.none") : stream(profiles.get(place)),
                none && profiles.size() > 1 ? Integer.valueOf(profiles.size() - 1) : places.getFirst());
        control.setId(id);
        var label = new Label(texts.of(key));
        label.getStyleClass().addAll("fg-2", "t-small", "cameras-form-label");
        return new Picker(new VBox(label, control), control, profiles);
    }

    private String stream(MediaProfile profile) {
        String size =
                profile.size().map(one -> one.width() + "×" + one.height()).orElse("");
        String rate = profile.rate() > 0 ? "@" + profile.rate() : "";
        String refused = profile.stream().isPresent() ? "" : " " + texts.of("find.stream.refused");
        return (profile.coding() + " " + size + rate + refused).strip();
    }

    private Node boxed(String key, Region field, String id) {
        field.setId(id);
        field.setAccessibleText(texts.of(key));
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        var label = new Label(texts.of(key));
        label.getStyleClass().addAll("fg-2", "t-small", "cameras-form-label");
        label.setLabelFor(field);
        return new VBox(label, edge);
    }
}
