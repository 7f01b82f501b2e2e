package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

class LayersTest {
    private final AtomicInteger dropped = new AtomicInteger();
    private final Button work = FxRig.call(() -> new Button("work"));
    private final TextField secret = FxRig.call(() -> new TextField("recovery key"));
    private final Button prove = FxRig.call(() -> new Button("prove"));
    private final TextField password = FxRig.call(TextField::new);
    private final Button come = FxRig.call(() -> new Button("come"));
    private final HBox lid = FxRig.call(() -> new HBox(secret, prove));
    private final Layers layers = FxRig.call(Layers::new);
    private final FxRig rig = FxRig.show(Theme.LIGHT, 600, 300, () -> {
        layers.show(new HBox(work));
        return layers.root();
    });

    @BeforeAll
    static void started() {
        FxRig.start();
    }

    @AfterEach
    void closed() {
        rig.close();
    }

    @Test
    void beneathTheLockALidIsNeitherSeenNorReachedAndAfterwardsItIsAsItWas() {
        laid();
        locked();
        assertThat(seen(secret)).isFalse();
        assertThat(work.isDisabled()).isTrue();
        for (int tab = 0; tab < 6; tab++) {
            new FxRobot().type(KeyCode.TAB).type(KeyCode.A);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(FxRig.call(() -> rig.scene().getFocusOwner())).isIn(password, come);
        }
        FxRig.call(() -> {
            layers.unlock();
            return true;
        });
        assertThat(seen(secret)).isTrue();
        assertThat(secret.getText()).isEqualTo("recovery key");
        assertThat(FxRig.call(() -> rig.scene().getFocusOwner())).isSameAs(prove);
        assertThat(dropped).hasValue(0);
    }

    @Test
    void whatEndsBeneathTheLockTakesItsOwnLidOffAndNeverTheLock() {
        laid();
        locked();
        FxRig.call(() -> {
            layers.uncover();
            return layers.cover(new HBox(new Button("next")), () -> {});
        });
        assertThat(seen(password)).isTrue();
        assertThat(layers.covered()).isTrue();
        assertThat(work.isDisabled()).isTrue();
        FxRig.call(() -> {
            layers.uncover();
            layers.unlock();
            return true;
        });
        assertThat(seen(work)).isTrue();
        assertThat(work.isDisabled()).isFalse();
    }

    @Test
    void anotherContentDropsTheLidAndTheLockAndTellsTheLid() {
        laid();
        locked();
        Node door = FxRig.call(() -> {
            var other = new Button("door");
            layers.show(other);
            layers.unlock();
            layers.uncover();
            return other;
        });
        assertThat(dropped).hasValue(1);
        assertThat(seen(door)).isTrue();
        assertThat(lid.getScene()).isNull();
        assertThat(layers.covered()).isFalse();
    }

    @Test
    void aLidTakenOffByItselfIsNotToldAndASecondOneWaits() {
        laid();
        assertThat(FxRig.call(() -> layers.cover(new HBox(), () -> {}))).isFalse();
        assertThat(layers.covers(lid)).isTrue();
        FxRig.call(() -> {
            layers.uncover();
            layers.drop();
            return true;
        });
        assertThat(dropped).hasValue(0);
        assertThat(seen(work)).isTrue();
    }

    @Test
    void anOpenMenuClosesUnderTheLock() {
        ContextMenu menu = FxRig.call(() -> {
            var opened = new ContextMenu(new MenuItem("sign out"));
            opened.show(work, 10, 10);
            return opened;
        });
        assertThat(menu.isShowing()).isTrue();
        locked();
        assertThat(menu.isShowing()).isFalse();
    }

    private void laid() {
        assertThat(FxRig.call(() -> {
                    boolean lies = layers.cover(lid, dropped::incrementAndGet);
                    prove.requestFocus();
                    return lies;
                }))
                .isTrue();
    }

    private void locked() {
        FxRig.call(() -> {
            layers.lock(new HBox(password, come));
            password.requestFocus();
            return true;
        });
        rig.settle();
    }

    /// Whether a person sees it: all that holds it is visible too.
    private static boolean seen(Node node) {
        return FxRig.call(() -> {
            Node up = node;
            while (up.isVisible() && up.getParent() != null) {
                up = up.getParent();
            }
            return up.isVisible() && node.getScene() != null;
        });
    }
}
