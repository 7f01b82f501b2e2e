package org.xunyao.app.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.AuditRecord;
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.app.packages.PackagesViewModel.Side;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.exchange.Sent;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The whole exchange by the keyboard, over real packages.
final class PackagesTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private PackagesBench bench;
    private PackagesViewModel model;
    private FxRig rig;

    @BeforeEach
    void open() {
        bench = new PackagesBench(folder).sealed(2);
        show();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theNewestPackageIsInFrontAndJAndKWalkThroughTheList() {
        assertThat(words("#package-number")).isEqualTo("000 002");
        press(KeyCode.J);
        assertThat(words("#package-number")).isEqualTo("000 001");
        press(KeyCode.J);
        assertThat(words("#package-number")).isEqualTo("000 001");
        press(KeyCode.K);
        assertThat(words("#package-number")).isEqualTo("000 002");
        assertThat(words("#packages-sequence")).isEqualTo("共 2 包，序号连续，没有缺号");
    }

    @Test
    void olderPackagesFollowWhenTheEndOfTheListComesIntoSight() {
        rig.close();
        bench.sealed(5).ledgerPage = 2;
        show();
        WaitForAsyncUtils.waitForFxEvents(20);
        assertThat(FxRig.call(() -> model.rows().size())).isEqualTo(7);
        assertThat(FxRig.call(() ->
                        model.rows().stream().map(PackageRow::joint).distinct().toList()))
                .as("rows at the seams of pages join too")
                .containsExactly(Joint.JOINED, Joint.FIRST);
        assertThat(words("#package-number")).as("what is in front stays").isEqualTo("000 007");
        assertThat(words("#packages-sequence")).isEqualTo("共 7 包，序号连续，没有缺号");
    }

    @Test
    void theHeaderCountsWhatThereIsAndNotWhatIsListed() {
        var read = new PackageList(bench.ledger, 285, false);
        assertThat(read.next(new PackagesPorts.Ledger() {
                    @Override
                    public List<Sent> page(Optional<Sent> after, int limit) {
                        assertThat(after).contains(bench.ledger.getLast());
                        return List.of();
                    }

                    @Override
                    public long count() {
                        return 286;
                    }
                }))
                .isEqualTo(new PackageList(bench.ledger, 286, true));
    }

    @Test
    void aCaseIsSealedByTheKeysAloneAndTheNewPackageComesToTheFront() {
        press(KeyCode.N);
        assertThat(disabled("#package-seal")).as("the newest case is chosen").isFalse();
        focus("#package-seal");
        press(KeyCode.SPACE);
        assertThat(words("#package-sealed")).startsWith("已保存");
        assertThat(bench.ledger).hasSize(3);
        focus("#package-show");
        press(KeyCode.SPACE);
        assertThat(words("#package-number")).isEqualTo("000 003");
        assertThat(bench.ledger.getLast().file()).isRegularFile();
        assertThat(audited()).containsExactly("package.seal", "package.seal", "package.seal");
    }

    @Test
    void olderCasesAreListedBehindTheNewestAndWhatIsChosenStays() {
        bench.casesPage = 2;
        press(KeyCode.N);
        assertThat(listed()).isEqualTo(2);
        focus("#package-cases-more");
        press(KeyCode.SPACE);
        assertThat(listed()).isEqualTo(3);
        assertThat(model.compose().chosenProperty().get()).isZero();
        assertThat(FxRig.call(() -> rig.scene().lookup("#package-cases-more") == null))
                .as("there are none behind these")
                .isTrue();
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(model.compose().reading().doingProperty().get())
                .isInstanceOfSatisfying(
                        Doing.Done.class,
                        done -> assertThat(((Outgoing) done.result()).chosen().number())
                                .isEqualTo("2026-0029"));
    }

    private int listed() {
        return FxRig.call(() ->
                ((ListView<?>) rig.scene().lookup("#package-cases")).getItems().size());
    }

    @Test
    void evidenceThatIsNotWhatWasSealedStopsTheSealing() {
        bench.evidenceBroken = true;
        press(KeyCode.N);
        press(KeyCode.DOWN);
        assertThat(model.compose().reading().doingProperty().get()).isEqualTo(new Doing.Fault<>("PACKAGE-EVIDENCE"));
        assertThat(disabled("#package-seal")).isTrue();
    }

    @Test
    void aCopyIsWrittenReadBackAndAudited() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        press(KeyCode.E);
        assertThat(FxRig.call(() -> model.copy().targetProperty().get()))
                .as("the key itself is not typed")
                .isEmpty();
        write(stick.toString());
        press(KeyCode.ENTER);
        Path copy = stick.resolve("lanxi-2-province-case-000002.xypk");
        assertThat(copy).hasSameBinaryContentAs(bench.ledger.getLast().file());
        assertThat(audited()).endsWith("package.export");
        assertThat(texts("#package-export-state")).contains("写后读回一致");
        press(KeyCode.ESCAPE);
        press(KeyCode.J);
        assertThat(texts("#package-export-state")).as("of another package").doesNotContain("写后读回一致");
        press(KeyCode.K);
        press(KeyCode.E);
        press(KeyCode.ENTER);
        assertThat(texts("#package-export-state")).contains("CARRIER-EXISTS");
    }

    @Test
    void aBroughtFileIsJudgedByFourAnswersInPlace() throws IOException {
        Sent sent = bench.ledger.getLast();
        press(KeyCode.V);
        write(sent.file().toString());
        press(KeyCode.ENTER);
        assertThat(words("#package-result")).isEqualTo("结论：可以接收。");
        Path flipped = bench.flipped(sent);
        FxRig.call(() -> {
            model.check().fileProperty().set(flipped.toString());
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(words("#package-result")).isEqualTo("结论：不能接收。");
        assertThat(texts("#package-answers")).contains("ALTERED", "KNOWN", "CLAIMED", "COMPLETE");
        FxRig.call(() -> {
            model.check().fileProperty().set(folder.resolve("gone").toString());
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(texts("#package-answers")).contains("文件读不出来").contains("VERIFY-FILE");
        press(KeyCode.ESCAPE);
        assertThat(model.sideProperty().get()).isEqualTo(Side.DETAIL);
    }

    @Test
    void aBroughtPaperIsJudgedByThreeAnswersInTheSamePlace() throws IOException {
        Path paper = Files.writeString(folder.resolve("通知书.pdf"), "%PDF-1.7\n%%EOF\n");
        press(KeyCode.V);
        write(paper.toString());
        press(KeyCode.ENTER);
        assertThat(texts("#package-answers"))
                .contains("通知书.pdf", "UNSIGNED", "没有电子签名", "信任证书")
                .doesNotContain("COMPLETE");
    }

    @Test
    void aMissingNumberAndAForeignPredecessorAreSaidInRed() {
        Sent second = bench.ledger.getLast();
        bench.sealed(2);
        bench.ledger.remove(2);
        refresh();
        assertThat(joints()).containsExactly(Joint.GAP, Joint.JOINED, Joint.FIRST);
        assertThat(words("#packages-sequence")).isEqualTo("000 004 之前缺号");
        bench.ledger.removeFirst();
        bench.ledger.removeLast();
        bench.ledger.addFirst(
                new Sent(PackageRows.before(second.manifest()), "ab".repeat(32), second.file(), second.digests()));
        refresh();
        assertThat(joints()).containsExactly(Joint.FORKED, Joint.FIRST);
        bench.ledger.removeFirst();
        refresh();
        assertThat(joints()).containsExactly(Joint.NOT_LOOKED);
    }

    @Test
    void whoMayNotSealIsOfferedNeitherButtonNorKey() {
        rig.close();
        bench.mayAct = false;
        show();
        press(KeyCode.N);
        assertThat(model.sideProperty().get()).isEqualTo(Side.DETAIL);
        assertThat(FxRig.call(() -> rig.scene().lookup("#package-compose-open") == null))
                .isTrue();
        assertThat(FxRig.call(() -> rig.scene().lookup("#package-export") == null))
                .isTrue();
    }

    @Test
    void aNameThatNoFileCanHaveDoesNothing() {
        FxRig.call(() -> {
            model.copy().targetProperty().set("  ");
            model.copy().copy("copy", "");
            model.check().fileProperty().set("a\0b");
            model.check().check("check");
            return true;
        });
        assertThat(model.copy().copying().doingProperty().get()).isInstanceOf(Doing.Idle.class);
        assertThat(model.check().checking().doingProperty().get()).isInstanceOf(Doing.Idle.class);
    }

    @Test
    void theNoteOfADigestIsReadInGroups() {
        assertThat(PackagesWords.digest("0123456789abcdef".repeat(4)).lines().toList())
                .containsExactly("0123 4567 89ab cdef 0123 4567 89ab cdef", "0123 4567 89ab cdef 0123 4567 89ab cdef");
        assertThat(PackagesWords.size(999)).isEqualTo("999\u00a0B");
        assertThat(PackagesWords.size(42_600_000)).isEqualTo("42.6\u00a0MB");
    }

    private void show() {
        model = bench.model();
        Texts texts = Texts.of(Language.CHINESE).with(VerifyWords.BUNDLE).with(PackagesView.BUNDLE);
        rig = FxRig.show(
                Theme.LIGHT, 1000, 900, () -> new PackagesView(model, texts, bench.zone(), LocalDate.of(2026, 11, 20)));
        settle();
        focus("#packages-table");
    }

    private void refresh() {
        FxRig.call(() -> {
            model.refresh();
            return true;
        });
        settle();
    }

    private List<Joint> joints() {
        return FxRig.call(() -> model.rows().stream().map(PackageRow::joint).toList());
    }

    private List<String> audited() {
        return bench.links().stream().map(AuditRecord::action).toList();
    }

    private void press(KeyCode code) {
        robot.push(code);
        settle();
    }

    /// Types into the field with the focus; a path has characters that a robot's keyboard may not.
    private void write(String text) {
        FxRig.call(() -> {
            ((TextField) rig.scene().getFocusOwner()).setText(text);
            return true;
        });
    }

    private void focus(String id) {
        FxRig.call(() -> {
            rig.scene().lookup(id).requestFocus();
            return true;
        });
    }

    private boolean disabled(String id) {
        return FxRig.call(() -> rig.scene().lookup(id).isDisabled());
    }

    private String words(String id) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private String texts(String id) {
        return FxRig.call(() -> {
            var all = new StringBuilder();
            for (Node node : rig.scene().lookup(id).lookupAll(".label")) {
                all.append(((Labeled) node).getText()).append('\n');
            }
            return all.toString();
        });
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
        rig.settle();
    }
}
