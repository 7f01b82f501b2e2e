package org.xunyao.app.identity;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.ui.side.SideBlocks;

/// What was taken: the last picture, and what was found in each. Nothing of it is kept.
final class SamplesPane extends VBox {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 150;

    private final IdentityViewModel model;
    private final IdentityWords words;
    private final VBox lines = new VBox();
    private final ImageView picture = new ImageView();
    /// For a roll call one that can be compared is enough to begin with.
    private final boolean several;
    private final Subscription heard;

    /// @param files whether a picture file may be taken too
    SamplesPane(IdentityViewModel model, IdentityWords words, boolean files) {
        this.model = model;
        this.words = words;
        this.several = files;
        Button take = SideBlocks.keyed(words.of(files ? "take" : "take.several"), "T", "identity-take", model::take);
        Node row = files
                ? SideBlocks.line(take, SideBlocks.keyed(words.of("take.file"), "O", "identity-file", model::takeFile))
                : SideBlocks.line(take);
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        lines.setId("identity-samples");
        lines.getStyleClass().add("side-lines");
        getStyleClass().add("side-lines");
        getChildren().addAll(row, picture, lines);
        heard = model.takenProperty().subscribe(this::show);
    }

    /// To be ended when the pane goes.
    Subscription heard() {
        return heard;
    }

    private void show() {
        List<IdentityPorts.Taken> all = model.takenProperty().get();
        var said = new ArrayList<Node>();
        for (int i = 0; i < all.size(); i++) {
            said.add(SideBlocks.sentence(words.sample(i + 1, all.get(i).sample()), "t-small"));
        }
        model.faces()
                .map(this::sum)
                .filter(sum -> !sum.isEmpty())
                .ifPresent(sum -> said.add(SideBlocks.sentence(sum, "t-small", "fg-2")));
        lines.getChildren().setAll(said);
        picture.setImage(
                all.isEmpty()
                        ? null
                        : CoveredImage.of(all.getLast().picture(), all.getLast().cover())
                                .orElse(null));
        picture.setManaged(picture.getImage() != null);
    }

    private String sum(FaceSet faces) {
        int good = faces.comparable().size();
        if (good > 0 && !several) {
            return "";
        }
        if (good < 2) {
            return words.of("samples.few", Integer.toString(faces.limits().leastPixels()));
        }
        String spread = IdentityWords.two(faces.spread());
        String same = IdentityWords.two(faces.limits().same());
        return words.of(faces.agrees() ? "samples.agree" : "samples.differ", Integer.toString(good), spread, same);
    }
}
