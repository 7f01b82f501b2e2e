package org.xunyao.app.playback.recorded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.xunyao.app.playback.PlaybackView;
import org.xunyao.app.playback.recorded.RecordedModel.Standing;
import org.xunyao.ingest.file.Told;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The replay of the cameras, and over it a recorded film that a person opens: Ctrl O chooses a file, or
/// it is dropped here; Ctrl U asks for the address of one on a server; L goes back. A file is played as a
/// camera's film is, but in other words.
public final class RecordedOver extends VBox {
    /// Base name of the words of recorded films, which go before those of the replay.
    public static final String BUNDLE = "org.xunyao.app.playback.recorded.recorded";

    private static final int EDGES = 40;
    private static final DateTimeFormatter CLAIMED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Node cameras;
    private final RecordedModel model;
    private final Texts texts;
    private final Choice choice;
    private final ZoneId zone;
    private final Label told = SideBlocks.sentence("", "t-small");
    private final StackPane room = new StackPane();
    private final AddressRow address;
    private final VBox running = new VBox();

    /// Port: lets the person choose a file of the disk, on the JavaFX thread.
    @FunctionalInterface
    public interface Choice {
        /// Asks.
        ///
        /// @param title of the dialog
        /// @return nothing if the person thought better of it
        Optional<Path> choose(Window owner, String title);
    }

    /// @param cameras the replay of the cameras
    /// @param texts hold {@link #BUNDLE} before {@link PlaybackView#BUNDLE}
    /// @param zone in which a moment that a recorder claims is shown
    public RecordedOver(PlaybackView cameras, RecordedModel model, Texts texts, Choice choice, ZoneId zone) {
        this.cameras = cameras;
        this.model = model;
        this.texts = texts;
        this.choice = choice;
        this.zone = zone;
        getStylesheets().addAll(cameras.getStylesheets());
        Button open = Buttons.normal(texts.of("recorded.open"), this::choose);
        open.setId("recorded-open");
        open.setGraphic(new KeyCap("Ctrl O"));
        open.setTooltip(new Tooltip(texts.of("recorded.open.name")));
        address = new AddressRow(texts, model::fetch);
        Button fetch = Buttons.normal(texts.of("recorded.fetch"), address::show);
        fetch.setId("recorded-fetch");
        fetch.setGraphic(new KeyCap("Ctrl U"));
        fetch.setTooltip(new Tooltip(texts.of("recorded.fetch.name")));
        told.setId("recorded-told");
        HBox.setHgrow(told, Priority.ALWAYS);
        var bar = new HBox(open, fetch, told);
        bar.getStyleClass().add("playback-head");
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(bar, address, running, room);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnDragOver(event -> {
            if (file(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            Optional<Path> dropped = file(event.getDragboard());
            dropped.ifPresent(model::open);
            event.setDropCompleted(dropped.isPresent());
            event.consume();
        });
        model.standingProperty().subscribe(this::stand);
    }

    private static Optional<Path> file(Dragboard board) {
        return board.hasFiles() && board.getFiles().size() == 1
                ? Optional.of(board.getFiles().getFirst().toPath())
                : Optional.empty();
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.O) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.U) {
            address.show();
            event.consume();
        }
    }

    private void choose() {
        choice.choose(getScene().getWindow(), texts.of("recorded.open")).ifPresent(model::open);
    }

    private void stand(Standing now) {
        told.getStyleClass().remove("fg-red");
        Node shown = cameras;
        running.getChildren().clear();
        switch (now) {
            case Standing.Opens opens -> told.setText(texts.of("recorded.opens", opens.name()));
            case Standing.Fetches fetches -> {
                told.setText(texts.of("recorded.fetches", fetches.name()));
                Button cancel = Buttons.normal(texts.of("recorded.fetch.cancel"), model::close);
                cancel.setId("recorded-fetch-cancel");
                running.getChildren().add(SideBlocks.progress(fetches.job(), cancel));
            }
            case Standing.Failed failed -> {
                told.getStyleClass().add("fg-red");
                told.setText(texts.of("recorded.failed", failed.name(), texts.fault(failed.code())));
            }
            case Standing.Open open -> {
                told.setText(words(open));
                shown = view(open);
            }
            case Standing.Closed _ -> told.setText(texts.of("recorded.hint"));
        }
        told.setTooltip(new Tooltip(told.getText()));
        if (!List.of(shown).equals(room.getChildren())) {
            room.getChildren().setAll(shown);
        }
        if (shown instanceof PlaybackView view && now instanceof Standing.Open) {
            view.enter();
        }
    }

    private String words(Standing.Open open) {
        Duration hidden = open.film().hidden();
        String first = hidden.isZero()
                ? texts.of("recorded.told", open.name())
                : texts.of("recorded.told.hidden", open.name(), hidden.toMillis() / 1_000.0);
        Told told = open.film().told();
        List<String> more = new ArrayList<>(List.of(first));
        told.claimed()
                .map(claimed -> CLAIMED.format(claimed.atZone(zone)))
                .ifPresent(claimed -> more.add(texts.of("recorded.told.claimed", claimed)));
        if (told.cut()) {
            more.add(texts.of("recorded.told.cut"));
        }
        if (told.gaps() > 0) {
            more.add(texts.of("recorded.told.gaps", told.gaps()));
        }
        if (told.jumps() > 0) {
            more.add(texts.of("recorded.told.jumps", told.jumps()));
        }
        return String.join(texts.of("recorded.told.and"), more);
    }

    private PlaybackView view(Standing.Open open) {
        Instant end = Instant.EPOCH.plus(open.film().length());
        Duration edge = open.film().length().dividedBy(EDGES).plusMillis(100);
        var view = new PlaybackView(open.model(), texts, () -> end, ZoneOffset.UTC, Optional.of(model::close));
        view.frame(Instant.EPOCH.minus(edge), end.plus(edge));
        return view;
    }
}
