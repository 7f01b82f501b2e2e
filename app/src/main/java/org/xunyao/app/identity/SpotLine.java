package org.xunyao.app.identity;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// Which camera stands at the check-in spot; each press goes to the next one of the shop.
final class SpotLine extends HBox {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private final Label said = Buttons.ellipsised("", "fg-2");

    SpotLine(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        said.setId("identity-spot");
        getStyleClass().add("side-line");
        getChildren()
                .addAll(
                        said,
                        SideBlocks.keyed(Buttons.ghost(words.of("spot.next"), this::next), "P", "identity-spot-next"));
        model.sheetProperty().subscribe(this::show);
        model.spotProperty().subscribe(this::show);
    }

    private List<ShopSheet.Spot> spots() {
        return model.sheetProperty().get().map(ShopSheet::spots).orElse(List.of());
    }

    /// The next camera of the shop.
    void next() {
        List<ShopSheet.Spot> all = spots();
        if (!all.isEmpty()) {
            int at = all.stream()
                    .map(ShopSheet.Spot::code)
                    .toList()
                    .indexOf(model.spotProperty().get());
            model.spotProperty().set(all.get((at + 1) % all.size()).code());
        }
    }

    private void show() {
        String code = model.spotProperty().get();
        said.setText(spots().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> words.of("spot", each.code(), each.place()))
                .orElse(words.of("spot.none")));
    }
}
