package org.xunyao.app.licence;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.theme.Density;

/// The workspace 许可证: pharmacies, and the licence of the one in front at the side. Keys: J K walk through them, E
/// enters a licence, I imports a sheet, Ctrl S saves, Esc leaves the form or the sheet, F5 reads again.
public final class LicenceView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int NUMBER = 168;
    private static final int METHOD = 132;
    private static final int DAY = 104;
    private static final int STANDING = 104;
    private static final int WIDE = 640;

    private final LicenceViewModel model;
    private final LicenceWords words;
    private final SheetTable<ShopLicence> table;
    private final LicenceSide side;
    private final VBox place = new VBox();
    private boolean filling;

    /// @param words in the person's language
    public LicenceView(LicenceViewModel model, LicenceWords words) {
        this.model = model;
        this.words = words;
        this.table = table();
        this.side = new LicenceSide(model, words);
        getStyleClass().addAll("with-side", "licences");
        var sheet = LicenceView.class.getResource("licence.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        HBox shops = panel();
        HBox.setHgrow(shops, Priority.ALWAYS);
        getChildren().addAll(shops, place);
        model.knownProperty().subscribe(this::fill);
        model.readProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        model.formProperty().subscribe(this::beside);
        model.planProperty().subscribe(this::beside);
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
        fill();
        beside();
    }

    private HBox panel() {
        var name = new Label(words.of("shops"));
        name.getStyleClass().add("t-bold");
        var head = new HBox(name, SideBlocks.gap());
        if (model.ports().enters()) {
            head.getChildren().add(SideBlocks.keyed(words.of("import"), "I", "licence-import", model::choose));
        }
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        var panel = new VBox(head, table);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return new HBox(panel);
    }

    private SheetTable<ShopLicence> table() {
        var shops = new SheetTable<ShopLicence>("licence-shops", words.of("shops"));
        shops.speak(shop -> words.of("shop.spoken", shop.shop().name(), standing(shop), number(shop), to(shop)));
        shops.filling(
                words.of("shop"), 160, shop -> Buttons.ellipsised(shop.shop().name()));
        shops.fixed(words.of("standing"), STANDING, shop -> Buttons.ellipsised(standing(shop)));
        shops.fixed(words.of("to"), DAY, shop -> new Label(to(shop)));
        shops.fixedFrom(WIDE, words.of("number"), NUMBER, shop -> Buttons.ellipsised(number(shop)));
        shops.fixedFrom(
                WIDE,
                words.of("method"),
                METHOD,
                shop -> Buttons.ellipsised(shop.licence()
                        .map(one -> words.of("method." + one.text().method()))
                        .orElse("")));
        shops.getSelectionModel().selectedItemProperty().subscribe(shop -> {
            if (shop != null && !filling) {
                model.choose(shop);
            }
        });
        return shops;
    }

    private String standing(ShopLicence shop) {
        return words.standing(shop, model.ports().terms().today().get());
    }

    private static String number(ShopLicence shop) {
        return shop.licence().map(DrugLicence::text).map(text -> text.number()).orElse("");
    }

    private static String to(ShopLicence shop) {
        return shop.licence().map(one -> one.text().to().toString()).orElse("");
    }

    private void fill() {
        filling = true;
        table.getItems().setAll(model.knownProperty().get());
        filling = false;
        table.setPlaceholder(
                model.readProperty().get()
                        ? new EmptyState(words.of("none"), words.of("none.more"))
                        : new Label(words.of("reading")));
        mark();
    }

    private void mark() {
        filling = true;
        model.chosenProperty()
                .get()
                .ifPresent(chosen -> table.getItems().stream()
                        .filter(shop -> shop.shop().id().equals(chosen.shop().id()))
                        .findFirst()
                        .ifPresent(table.getSelectionModel()::select));
        filling = false;
    }

    private void beside() {
        Optional<FormPane> form = model.formProperty()
                .get()
                .flatMap(now -> model.chosenProperty().get().map(shop -> new FormPane(model, words, shop, now)));
        Node shown = form.<Node>map(pane -> pane)
                .or(() -> model.planProperty().get().map(plan -> new SheetPane(model, words, plan)))
                .orElse(side);
        VBox.setVgrow(shown, Priority.ALWAYS);
        place.getChildren().setAll(shown);
        place.applyCss();
        form.ifPresentOrElse(FormPane::focusFirst, table::requestFocus);
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            return saves();
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        return !(event.getTarget() instanceof TextInputControl)
                && model.formProperty().get().isEmpty()
                && key(event.getCode());
    }

    private boolean saves() {
        if (model.formProperty().get().isPresent()) {
            model.save();
            return true;
        }
        model.carryOut();
        return model.planProperty().get().isPresent();
    }

    private boolean escape() {
        boolean open = model.formProperty().get().isPresent()
                || model.planProperty().get().isPresent();
        if (open) {
            model.leave();
        }
        return open;
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> table.walk(1);
            case K -> table.walk(-1);
            case E -> model.begin();
            case I -> model.choose();
            case F5 -> model.refresh();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            model.refresh();
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            Fx.later(table::requestFocus);
        }
    }
}
