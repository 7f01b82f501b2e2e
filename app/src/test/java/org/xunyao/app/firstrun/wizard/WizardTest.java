package org.xunyao.app.firstrun.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
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
}
