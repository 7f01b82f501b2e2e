package org.xunyao.app.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.scan.ScanField;
import org.xunyao.supervision.sales.scan.ScannedCode;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The scanner (扫码): one field that takes what a scanner types while it has the focus, and no key otherwise.
final class ScanPane extends VBox {
    private static final int SHOWN = 5;

    private final SalesViewModel model;
    private final SalesWords words;
    private final ScanField keys;
    private final TextField field = new TextField();
    private final VBox result = new VBox();

    ScanPane(SalesViewModel model, SalesWords words) {
        this.model = model;
        this.words = words;
        this.keys = new ScanField(model.ports().terms().limits().scan());
        result.getStyleClass().addAll("side-lines", "sales-codes");
        result.setId("sales-scanned");
        getChildren()
                .add(SideBlocks.section(
                        words.of("scan"),
                        SideBlocks.framed(field, "sales-scan", words.of("scan.field")),
                        SideBlocks.sentence(words.of("scan.how"), "t-small", "fg-2"),
                        result));
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keys.clear();
                field.clear();
            }
        });
        model.scanProperty().subscribe(this::show);
    }

    void focusField() {
        field.requestFocus();
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            boolean ends = sign == '\r' || sign == '\n' || sign == '\t';
            if (!ends) {
                keys.key(sign, model.ports().nanos().getAsLong());
            }
        }
    }

    /// Tab ends a code as Enter does; without a code it goes on to the next field as everywhere.
    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (!enter && event.getCode() != KeyCode.TAB) {
            return;
        }
        boolean typed = !field.getText().isEmpty();
        Optional<String> code = keys.end(model.ports().nanos().getAsLong());
        code.ifPresent(model::scanned);
        field.clear();
        if (code.isEmpty() && typed && enter) {
            result.getChildren().setAll(SideBlocks.sentence(words.of("scan.slow")));
        }
        if (enter || code.isPresent()) {
            event.consume();
        }
    }

    private void show(Optional<SalesViewModel.Scan> scan) {
        List<Node> nodes = new ArrayList<>();
        scan.ifPresentOrElse(
                one -> tell(one, nodes),
                () -> nodes.add(SideBlocks.sentence(words.of("scan.none.yet"), "t-small", "fg-2")));
        result.getChildren().setAll(nodes);
    }

    private void tell(SalesViewModel.Scan scan, List<Node> nodes) {
        nodes.add(SideBlocks.sentence(words.code(scan.code())));
        if (!(scan.code() instanceof ScannedCode.Trace)) {
            return;
        }
        List<SaleLine> sold = scan.sold();
        String said = sold.isEmpty() ? words.of("scan.never") : words.of("scan.sold", Texts.figure(sold.size()));
        nodes.add(SideBlocks.sentence(said));
        if (sold.stream().filter(SaleLine::isSale).count() > 1) {
            nodes.add(SideBlocks.sentence(words.of("scan.twice"), "t-bold"));
        }
        sold.stream().limit(SHOWN).forEach(line -> nodes.add(SideBlocks.sentence(words.line(line), "t-small")));
    }
}
