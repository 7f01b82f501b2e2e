package org.xunyao.app.cases.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.video.wall.ViewOwner;

/// What the list is narrowed by, over the list; each part has its key (筛选栏).
public final class FilterBar extends VBox {
    private final FilterModel model;
    private final CaseWords words;
    private final TextField search = new TextField();
    private final SegmentedControl<CaseFilter.Scope> scope;
    private final ComboBox<Optional<StageGroup>> group = new ComboBox<>();
    private final CheckBox late = new CheckBox();
    private final ComboBox<Optional<NamedFilter>> kept = new ComboBox<>();
    private final TextField name = new TextField();
    private final ComboBox<ViewOwner> owner = new ComboBox<>();
    private final Button drop;
    private final VBox naming;
    private boolean showing;

    /// @param words write it
    public FilterBar(FilterModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.scope = new SegmentedControl<>(
                List.of(CaseFilter.Scope.values()),
                one -> words.of("filter.scope." + one.name()),
                model.filterProperty().get().scope());
        getStyleClass().add("case-filters");
        setId("filters");
        scope.setId("filter-scope");
        choice(group, "filter-group", words.of("filter.group"), this::group);
        var groups = new ArrayList<Optional<StageGroup>>(List.of(Optional.empty()));
        List.of(StageGroup.values()).forEach(one -> groups.add(Optional.of(one)));
        group.getItems().setAll(groups);
        late.setId("filter-late");
        late.setText(words.of("filter.late"));
        late.setMinWidth(USE_PREF_SIZE);
        search.setId("filter-text");
        choice(kept, "filter-kept", words.of("filter.kept"), this::kept);
        Button keep = Buttons.normal(words.of("filter.keep"), this::name);
        keep.setId("filter-keep");
        drop = Buttons.ghost(words.of("filter.drop"), model::drop);
        drop.setId("filter-drop");
        naming = naming();
        var views = line(kept, keep, drop);
        boolean keeps = !model.owners().isEmpty();
        views.setVisible(keeps);
        views.setManaged(keeps);
        getChildren()
                .addAll(SideBlocks.framed(search, "filter-text", words.of("filter.text")), scope, line(group, late));
        getChildren().addAll(views, naming);
        follow();
    }

    /// Puts the cursor into the field of the search.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Asks for a name under which the filter is kept.
    public void name() {
        if (model.owners().isEmpty()) {
            return;
        }
        unfold(true);
        name.requestFocus();
    }

    /// Puts away what asks for a name.
    ///
    /// @return whether it was open
    public boolean fold() {
        boolean open = naming.isVisible();
        unfold(false);
        return open;
    }

    private void unfold(boolean open) {
        naming.setVisible(open);
        naming.setManaged(open);
    }

    private VBox naming() {
        choice(owner, "filter-owner", words.of("filter.owner"), this::whose);
        owner.getItems().setAll(model.owners());
        model.owners().stream().findFirst().ifPresent(owner::setValue);
        Button save = Buttons.normal(words.of("filter.save"), this::save);
        save.setId("filter-save");
        name.setId("filter-name");
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                save();
                event.consume();
            }
        });
        var box = new VBox(SideBlocks.framed(name, "filter-name", words.of("filter.name")), line(owner, save));
        box.getStyleClass().add("case-filters-naming");
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    private void save() {
        ViewOwner whose = owner.getValue();
        if (whose != null && model.keep(whose, name.getText())) {
            name.clear();
            unfold(false);
            kept.requestFocus();
        }
    }

    private void follow() {
        model.filterProperty().subscribe(this::show);
        model.kept().addListener((ListChangeListener<NamedFilter>) change -> views());
        views();
        search.setOnAction(event -> ask(filter -> filter.text(search.getText())));
        search.textProperty().subscribe((before, now) -> {
            if (now.isEmpty()) {
                ask(filter -> filter.text(""));
            }
        });
        scope.valueProperty().subscribe((before, now) -> ask(filter -> filter.scope(now)));
        group.valueProperty()
                .subscribe((before, now) -> ask(filter -> filter.group(now == null ? Optional.empty() : now)));
        late.selectedProperty().subscribe((before, now) -> ask(filter -> filter.overdue(now)));
        kept.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                ask(filter -> now.map(NamedFilter::filter).orElse(filter));
            }
        });
    }

    private void ask(Function<CaseFilter, CaseFilter> change) {
        if (!showing) {
            model.change(change.apply(model.filterProperty().get()));
        }
    }

    private void show(CaseFilter filter) {
        showing = true;
        scope.valueProperty().set(filter.scope());
        group.setValue(filter.group());
        late.setSelected(filter.overdue());
        if (!search.isFocused()) {
            search.setText(filter.text());
        }
        opened();
        showing = false;
    }

    private void views() {
        showing = true;
        var all = new ArrayList<Optional<NamedFilter>>(List.of(Optional.empty()));
        model.kept().forEach(one -> all.add(Optional.of(one)));
        kept.getItems().setAll(all);
        opened();
        showing = false;
    }

    private void opened() {
        Optional<NamedFilter> open = model.open();
        kept.setValue(open);
        drop.setVisible(open.isPresent());
        drop.setManaged(open.isPresent());
    }

    private String group(Optional<StageGroup> one) {
        return one.map(named -> words.of("filter.group." + named.name())).orElseGet(() -> words.of("filter.group.all"));
    }

    private String kept(Optional<NamedFilter> one) {
        return one.map(named -> words.of("filter.kept.one", named.name(), whose(named.owner())))
                .orElseGet(() -> words.of("filter.kept.none"));
    }

    private String whose(ViewOwner one) {
        return one.role().map(words::role).orElseGet(() -> words.of("filter.owner.mine"));
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("case-filters-line");
        return line;
    }

    private static <T> void choice(ComboBox<T> box, String id, String name, Function<T, String> said) {
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : said.apply(one);
            }

            @Override
            public T fromString(@Nullable String typed) {
                throw new IllegalStateException("a choice is not typed");
            }
        });
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
    }
}
