package org.xunyao.app.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.exchange.Sent;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// A list of packages that is longer than one page.
final class PackagesPagesTest {
    private static final Reading READING = new Reading("packages", List.of(".side-scroll", ".text-field"), List.of());

    @TempDir
    private Path folder;

    private PackagesBench bench;

    @BeforeEach
    void open() {
        FxRig.start();
        bench = new PackagesBench(folder);
        bench.ledgerPage = 2;
    }

    @Test
    void readAnewTheListIsAsLongAsItWasAndThePackageInFrontStays() {
        bench.sealed(9);
        PackagesViewModel model = read(bench.model(), 3);
        act(() -> model.select(5));
        assertThat(number(model)).isEqualTo(4);
        act(model::refresh);
        assertThat(rows(model)).hasSize(6);
        assertThat(number(model)).isEqualTo(4);
        bench.sealed(2);
        act(model::refresh);
        assertThat(rows(model)).as("with those that came since").hasSize(8);
        assertThat(number(model)).isEqualTo(4);
    }

    @Test
    void thePackagesOfTheStationAreCountedWhetherListedOrNot() {
        bench.sealed(5);
        PackagesViewModel model = read(bench.model(), 1);
        assertThat(rows(model)).hasSize(2);
        assertThat(of(() -> model.totalProperty().get())).isEqualTo(5);
        bench.sealed(1);
        act(model::more);
        assertThat(of(() -> model.totalProperty().get())).isEqualTo(6);
    }

    @Test
    void everyRowThatAnOlderPageExplainsIsJudgedAnew() {
        bench.sealed("case", 1).sealed("lead", 1).sealed("case", 2).sealed("lead", 2);
        PackagesViewModel model = read(bench.model(), 1);
        assertThat(rows(model)).containsExactly(Joint.NOT_LOOKED, Joint.NOT_LOOKED);
        act(model::more);
        assertThat(rows(model)).containsExactly(Joint.JOINED, Joint.JOINED, Joint.FIRST, Joint.FIRST);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageThatCouldNotBeReadIsSaidAndReadWhenTheListIsAskedAgain(Language language) {
        bench.sealed(5).pagesFail = true;
        PackagesViewModel model = bench.model();
        Texts texts = Texts.of(language)
                .with("org.xunyao.app.app")
                .with(VerifyWords.BUNDLE)
                .with(PackagesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1302,
                690,
                () -> new PackagesView(model, texts, bench.zone(), LocalDate.of(2026, 11, 20)))) {
            settle();
            assertThat(words(rig, "#packages-fault")).contains("STORE-DISK");
            assertThat(rows(model)).hasSize(2);
            READING.picture(rig.scene(), "page-fault-" + language);
            assertThat(FxRig.call(() -> READING.faults(rig.scene()))).isEmpty();
            bench.pagesFail = false;
            act(() -> ((Button) rig.scene().lookup("#packages-again")).fire());
            assertThat(words(rig, "#packages-sequence")).contains("5");
            assertThat(rows(model)).hasSize(5);
            assertThat(of(() ->
                            rig.scene().lookup("#packages-again").getParent().isVisible()))
                    .isFalse();
            assertThat(of(() -> rig.scene().getFocusOwner()))
                    .extracting(Node::getId)
                    .isEqualTo("packages-table");
        }
    }

    @Test
    void aPageThatCannotBeReadIsNotAskedForWithoutEnd() {
        bench.sealed(5).pagesFail = true;
        PackagesViewModel model = bench.model();
        Texts texts = Texts.of(Language.CHINESE).with(VerifyWords.BUNDLE).with(PackagesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1302,
                690,
                () -> new PackagesView(model, texts, bench.zone(), LocalDate.of(2026, 11, 20)))) {
            settle();
            rig.settle();
            settle();
            int asked = bench.pagesAsked;
            rig.settle();
            settle();
            assertThat(bench.pagesAsked).isEqualTo(asked).isPositive();
        }
    }

    @Test
    void aListThatCouldNotBeReadAnewIsAskedForAgainInTheSameWay() {
        bench.sealed(5);
        PackagesViewModel model = read(bench.model(), 2);
        bench.pagesFail = true;
        act(model::refresh);
        assertThat(of(() -> model.faultProperty().get())).contains("STORE-DISK");
        assertThat(rows(model)).as("what was read stays").hasSize(4);
        bench.pagesFail = false;
        act(model::again);
        assertThat(of(() -> model.faultProperty().get())).isEmpty();
        assertThat(rows(model)).hasSize(4);
    }

    private static PackagesViewModel read(PackagesViewModel model, int pages) {
        act(model::refresh);
        for (int page = 1; page < pages; page++) {
            act(model::more);
        }
        return model;
    }

    private static List<Joint> rows(PackagesViewModel model) {
        return of(() -> model.rows().stream().map(PackageRow::joint).toList());
    }

    private static long number(PackagesViewModel model) {
        return of(() -> model.current()
                .map(PackageRow::sent)
                .map(Sent::manifest)
                .orElseThrow()
                .sequence());
    }

    private static String words(FxRig rig, String id) {
        return of(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private static void act(Runnable work) {
        FxRig.call(() -> {
            work.run();
            return true;
        });
        settle();
    }

    private static <T> T of(Supplier<T> what) {
        return FxRig.call(what::get);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(10);
    }
}
