package org.xunyao.app.firstrun.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;

class WizardTest {
    private final WizardRig rig = new WizardRig(Runnable::run);

    @Test
    void nothingIsMadeBeforeTheLastButtonAndThenEverythingAtOnce() {
        rig.upTo(WizardStep.SIGNING);
        assertThat(rig.setups).isEmpty();
        rig.make();
        assertThat(rig.setups).hasSize(1);
        assertThat(rig.spoken).contains(WizardRig.PASSPHRASE, "Tea#River1", "Hill&Cloud2", "Moon%Stone3");
        assertThat(rig.handed)
                .hasSize(4)
                .allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.RECOVERY);
    }

    @Test
    void aFolderThatCannotBeUsedHoldsTheWizard() {
        rig.finding = FolderFinding.STATION;
        rig.model.chooseFolder();
        rig.model.folderChosen();
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.FOLDER);
        assertThat(said()).isEqualTo(Kind.FOLDER);
    }

    @Test
    void whatIsWrongWithTheBureauIsSaidAndNothingGoesOn() {
        rig.upTo(WizardStep.BUREAU);
        rig.model.bureauChosen();
        assertThat(said()).isEqualTo(Kind.INCOMPLETE);
        var draft = rig.model.bureau();
        draft.unitProperty().set("药品股");
        draft.nameProperty().set("清江局");
        assertThat(draft.markProperty().get()).as("follows from the name").isEqualTo("清");
        rig.model.bureauChosen();
        assertThat(said()).isEqualTo(Kind.BUREAU_NAME);
        draft.nameProperty().set("清江县市场监督管理局\"");
        rig.model.bureauChosen();
        assertThat(said()).isEqualTo(Kind.BUREAU_NAME);
        draft.nameProperty().set("清江县市场监督管理局");
        draft.markProperty().set("清〔");
        rig.model.bureauChosen();
        assertThat(said()).isEqualTo(Kind.BUREAU_MARK);
        draft.markProperty().set("清市监");
        rig.model.bureauChosen();
        assertThat(said()).as("every number has it behind the mark").isEqualTo(Kind.BUREAU_MARK);
        draft.markProperty().set("清〔");
        draft.nameProperty().set("江清县市场监督管理局");
        assertThat(draft.markProperty().get()).as("was typed by hand").isEqualTo("清〔");
        draft.markProperty().set("清江");
        draft.unitProperty().set("药".repeat(41));
        rig.model.bureauChosen();
        assertThat(said()).isEqualTo(Kind.BUREAU_UNIT);
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.BUREAU);
        draft.unitProperty().set("药品股");
        rig.model.bureauChosen();
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.PASSPHRASE);
    }

    @Test
    void theBureauThatLiesInTheFolderIsOfferedAndTheInventedOneOnlyForTryingOut() {
        rig.model.sampleProperty().set(true);
        rig.upTo(WizardStep.BUREAU);
        assertThat(rig.model.bureau().bureau().mark()).isEqualTo("澜");
        rig.model.back();
        rig.model.sampleProperty().set(false);
        rig.model.folderChosen();
        assertThat(rig.model.bureau().bureau().name()).isEmpty();
        rig.model.back();
        rig.written = Optional.of(WizardRig.BUREAU);
        rig.model.chooseFolder();
        rig.model.folderChosen();
        assertThat(rig.model.bureau().bureau()).isEqualTo(WizardRig.BUREAU);
        rig.model.bureau().unitProperty().set("执法一队");
        rig.model.back();
        rig.model.folderChosen();
        assertThat(rig.model.bureau().bureau().unit()).as("typed by hand").isEqualTo("执法一队");
    }

    @Test
    void aShortOrDifferentlyRepeatedPassphraseIsRefusedAndWiped() {
        rig.upTo(WizardStep.PASSPHRASE);
        char[] shortOne = "short".toCharArray();
        rig.model.passphraseChosen(shortOne, "short".toCharArray());
        assertThat(said()).isEqualTo(Kind.UNMET);
        assertThat(shortOne).containsOnly('\0');
        rig.model.passphraseChosen(WizardRig.PASSPHRASE.toCharArray(), "a long river of tree".toCharArray());
        assertThat(said()).isEqualTo(Kind.UNEQUAL);
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.PASSPHRASE);
    }

    @Test
    void theThreeMustBeThreePeopleWithThreePasswords() {
        rig.upTo(WizardStep.ADMINISTRATORS);
        rig.three("sysadmin", "sysadmin", "audadmin");
        rig.model.administratorsChosen(WizardRig.passwords(), WizardRig.passwords());
        assertThat(rig.model.messageProperty().get()).isEqualTo(new WizardMessage(Kind.SAME, "SECURITY"));
        rig.three("sysadmin", "secadmin", "audadmin");
        rig.model.administratorsChosen(shared(), shared());
        assertThat(said()).isEqualTo(Kind.SHARED);
        rig.three("sysadmin", "Sec Admin", "audadmin");
        rig.model.administratorsChosen(WizardRig.passwords(), WizardRig.passwords());
        assertThat(rig.model.messageProperty().get()).isEqualTo(new WizardMessage(Kind.LOGIN, "SECURITY"));
    }

    @Test
    void aCancelBeforeTheCommitLeavesNothingAndTheWizardCanBeTriedAgain() {
        Deque<Runnable> held = new ArrayDeque<>();
        var slow = new WizardRig(held::add, Runnable::run);
        held.remove().run();
        slow.upTo(WizardStep.SIGNING);
        slow.during = step -> {
            if (step == MakingStep.KEYRING) {
                slow.model.making().cancel();
            }
        };
        slow.make();
        held.remove().run();
        assertThat(slow.setups).isEmpty();
        assertThat(slow.model.messageProperty().get().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(slow.model.stepProperty().get()).isEqualTo(WizardStep.SIGNING);
        slow.during = step -> {};
        slow.make();
        held.remove().run();
        assertThat(slow.setups).hasSize(1);
    }

    @Test
    void aCancelAfterTheVerificationBeganIsNotHeard() {
        rig.upTo(WizardStep.SIGNING);
        rig.during = step -> {
            if (step == MakingStep.VERIFY) {
                rig.model.making().cancel();
            }
        };
        rig.make();
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.RECOVERY);
    }

    @Test
    void aFaultOfTheMakingIsSaidAndTheSecretsAreKeptForAnotherTry() {
        rig.upTo(WizardStep.SIGNING);
        rig.makeFault = Optional.of("STORE-SPACE");
        rig.make();
        assertThat(rig.model.messageProperty().get()).isEqualTo(new WizardMessage(Kind.FAULT, "STORE-SPACE"));
        rig.makeFault = Optional.empty();
        rig.make();
        assertThat(rig.spoken).contains(WizardRig.PASSPHRASE);
    }

    @Test
    void whileItIsMadeThereIsNoWayBackAndNoSecondMaking() {
        Deque<Runnable> held = new ArrayDeque<>();
        var slow = new WizardRig(held::add, Runnable::run);
        held.remove().run();
        slow.upTo(WizardStep.SIGNING);
        slow.make();
        slow.make();
        slow.model.back();
        assertThat(held).hasSize(1);
        assertThat(slow.model.stepProperty().get()).isEqualTo(WizardStep.SIGNING);
        held.remove().run();
        assertThat(slow.model.stepProperty().get()).isEqualTo(WizardStep.RECOVERY);
    }

    @Test
    void theKeyIsProvedByTwoGroupsAndGoneAfterwards() {
        rig.upTo(WizardStep.RECOVERY);
        RecoveryProof proof = rig.model.proof().orElseThrow();
        rig.model.prove("AAAA1".toCharArray(), "BBBB2".toCharArray());
        assertThat(rig.model.messageProperty().get())
                .isEqualTo(new WizardMessage(Kind.PROOF, Integer.toString(proof.first())));
        rig.proveRightly();
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.DONE);
        assertThat(rig.model.proof()).isEmpty();
        rig.model.finish();
        assertThat(rig.finished).containsExactly("open and kept");
    }

    @Test
    void theSheetIsPrintedAndAMissingPrinterIsSaid() {
        rig.upTo(WizardStep.RECOVERY);
        rig.printFault = Optional.of("PRINT-NONE");
        rig.model.print();
        assertThat(rig.model.messageProperty().get()).isEqualTo(new WizardMessage(Kind.FAULT, "PRINT-NONE"));
        rig.printFault = Optional.empty();
        rig.model.print();
        assertThat(rig.printed).containsExactly(WizardRig.GROUPS);
        assertThat(said()).isEqualTo(Kind.PRINTED);
    }

    @Test
    void goingBackForgetsWhatWasTypedAsASecret() {
        rig.upTo(WizardStep.SIGNING);
        rig.model.back();
        rig.model.back();
        assertThat(rig.model.stepProperty().get()).isEqualTo(WizardStep.PASSPHRASE);
        rig.model.passphraseChosen(new char[0], new char[0]);
        assertThat(said()).isEqualTo(Kind.INCOMPLETE);
        assertThat(rig.model.drafts().getFirst().nameProperty().get()).isEqualTo("钱某");
    }

    private Kind said() {
        return rig.model.messageProperty().get().kind();
    }

    private static Map<Post, char[]> shared() {
        Map<Post, char[]> all = WizardRig.passwords();
        all.put(Post.AUDIT, "Tea#River1".toCharArray());
        return all;
    }

    @Test
    void aWizardThatIsTakenAwayHandsWhatIsOpenBackAtOnceAndShowsItsKeyNoMore() {
        List<String> closed = new ArrayList<>();
        rig.upTo(WizardStep.RECOVERY);
        rig.model.abandon(closed::add);
        assertThat(closed).containsExactly("open");
        assertThat(rig.model.proof()).isEmpty();
        assertThat(rig.finished).isEmpty();
    }

    @Test
    void aWizardThatIsTakenAwayWhileItMakesWaitsForWhatIsMade() {
        Deque<Runnable> held = new ArrayDeque<>();
        var slow = new WizardRig(WizardRoute.REPLACE, Optional.of("standing"), held::add, Runnable::run);
        List<String> closed = new ArrayList<>();
        slow.make();
        slow.model.abandon(closed::add);
        assertThat(closed).isEmpty();
        held.remove().run();
        assertThat(closed).containsExactly("open");
        assertThat(slow.model.proof()).isEmpty();
    }

    @Test
    void aWizardThatIsTakenAwayAsItsMakingFailsHandsBackWhatStoodBefore() {
        Deque<Runnable> held = new ArrayDeque<>();
        var slow = new WizardRig(WizardRoute.REPLACE, Optional.of("standing"), held::add, Runnable::run);
        slow.makeFault = Optional.of("KEY-STORE");
        List<String> closed = new ArrayList<>();
        slow.make();
        slow.model.abandon(closed::add);
        held.remove().run();
        assertThat(closed).containsExactly("standing");
    }

    @Test
    void aWizardThatIsTakenAwayWhileTheKeepingIsNotedWaitsForTheKeysUnderTheNote() {
        Deque<Runnable> held = new ArrayDeque<>();
        var slow = new WizardRig(WizardRoute.REPLACE, Optional.of("standing"), held::add, Runnable::run);
        slow.make();
        held.remove().run();
        slow.proveRightly();
        List<String> closed = new ArrayList<>();
        slow.model.abandon(closed::add);
        assertThat(closed).isEmpty();
        held.remove().run();
        assertThat(closed).containsExactly("open and kept");
    }
}
