package org.xunyao.app.seal.room;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// Setting certificate, picture and trusted certificates, and switching off; for those who may.
final class SettingPane extends VBox {
    private final SealModel model;
    private final SealWords words;
    private final Supplier<Optional<Path>> choose;
    private final TextField key = new TextField();
    private final TextField picture = new TextField();
    private final TextField anchors = new TextField();
    private final ComboBox<@Nullable OffReason> reason = new ComboBox<>();
    private final SecretEdge secret;
    private final VBox told = new VBox();

    SettingPane(SealModel model, SealWords words, Supplier<Optional<Path>> choose) {
        this.model = model;
        this.words = words;
        this.choose = choose;
        this.secret =
                new SecretEdge("seal-secret", words.of("secret"), words.of("secret.show"), words.of("secret.hide"));
        told.getStyleClass().add("seal-told");
        told.setId("seal-told");
        var title = new Label(words.of("setting"));
        title.getStyleClass().add("t-bold");
        var head = new VBox(title);
        head.getStyleClass().add("side-head");
        var body = model.ports().maySet()
                ? new VBox(certificate(), picture(), anchors(), off())
                : new VBox(SideBlocks.section("", SideBlocks.sentence(words.of("setting.not"), "fg-2")));
        getChildren().setAll(head, told, SideBlocks.scroll(body, "seal-setting", words.of("setting")));
        model.faultProperty().subscribe(this::tell);
    }

    /// To the field of the key file.
    void focusKey() {
        key.requestFocus();
    }

    /// To the field of the picture.
    void focusPicture() {
        picture.requestFocus();
    }

    /// To the field of trusted certificates.
    void focusAnchors() {
        anchors.requestFocus();
    }

    /// To the reasons for switching off.
    void focusOff() {
        reason.requestFocus();
    }

    private Node certificate() {
        Runnable set = () -> model.setKey(secret.field().take());
        secret.field().setOnAction(set);
        key.setOnAction(event -> secret.field().requestFocus());
        var name = new Label(words.of("secret"));
        name.getStyleClass().addAll("t-small", "fg-3");
        name.setLabelFor(secret.field());
        return SideBlocks.section(
                words.of("set.certificate"),
                SideBlocks.sentence(words.of("set.certificate.more"), "fg-2"),
                file("key", key, model.keyProperty()),
                name,
                secret,
                SideBlocks.line(button(Buttons.primary(words.of("set.certificate.do"), set), "seal-set-key")));
    }

    private Node picture() {
        picture.setOnAction(event -> model.tryPicture());
        return SideBlocks.section(
                words.of("set.picture"),
                SideBlocks.sentence(words.of("set.picture.more"), "fg-2"),
                file("picture", picture, model.pictureProperty()),
                SideBlocks.line(
                        button(Buttons.normal(words.of("set.picture.try"), model::tryPicture), "seal-try-picture"),
                        button(Buttons.normal(words.of("set.picture.do"), model::setPicture), "seal-set-picture")));
    }

    private Node anchors() {
        anchors.setOnAction(event -> model.setAnchors());
        return SideBlocks.section(
                words.of("set.anchors"),
                SideBlocks.sentence(words.of("set.anchors.more"), "fg-2"),
                file("anchors", anchors, model.anchorsProperty()),
                SideBlocks.line(
                        button(Buttons.normal(words.of("set.anchors.do"), model::setAnchors), "seal-set-anchors")));
    }

    private Node off() {
        reasons();
        Button off = Buttons.normal(words.of("off.do"), model::off);
        off.setId("seal-off");
        Runnable able = () -> off.setDisable(
                model.busyProperty().get() || model.reasonProperty().get().isEmpty() || !set());
        model.reasonProperty().subscribe(able);
        model.busyProperty().subscribe(able);
        model.standingProperty().subscribe(able);
        return SideBlocks.section(
                words.of("off"), SideBlocks.sentence(words.of("off.more"), "fg-2"), reason, SideBlocks.line(off));
    }

    private void reasons() {
        reason.setId("seal-reason");
        reason.setAccessibleText(words.of("off.reason"));
        reason.setPromptText(words.of("off.reason"));
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.getItems().setAll(model.ports().rules().reasons());
        reason.setConverter(new Said());
        reason.valueProperty().subscribe(why -> model.reasonProperty().set(Optional.ofNullable(why)));
        model.reasonProperty().subscribe(why -> {
            if (why.isEmpty()) {
                reason.setValue(null);
            }
        });
    }

    /// A certificate that cannot be read is one all the same.
    private boolean set() {
        return model.standingProperty()
                .get()
                .filter(now -> now.certificate().isPresent() || now.trouble().isPresent())
                .isPresent();
    }

    private Node file(String name, TextField field, StringProperty typed) {
        field.setId("seal-" + name);
        field.textProperty().bindBidirectional(typed);
        Button pick = Buttons.normal(
                words.of("choose"), () -> choose.get().ifPresent(file -> field.setText(file.toString())));
        pick.setId("seal-pick-" + name);
        return SideBlocks.path(words.of("file." + name), field, pick);
    }

    private Button button(Button button, String id) {
        button.setId(id);
        model.busyProperty().subscribe(button::setDisable);
        return button;
    }

    private void tell(Optional<String> fault) {
        told.getChildren().clear();
        told.setManaged(fault.isPresent());
        fault.ifPresent(code -> {
            Label said = SideBlocks.sentence(words.fault(code), "fg-red");
            said.setId("seal-fault");
            told.getChildren().add(SideBlocks.told(Icon.ERROR, "icon-red", said));
        });
    }

    private final class Said extends StringConverter<@Nullable OffReason> {
        @Override
        public String toString(@Nullable OffReason why) {
            return why == null ? "" : words.reason(why);
        }

        @Override
        public @Nullable OffReason fromString(String text) {
            return null;
        }
    }
}
