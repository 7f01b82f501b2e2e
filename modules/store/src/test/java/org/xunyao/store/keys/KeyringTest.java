package org.xunyao.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;

class KeyringTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
    private static final char[] OTHER = "another good sentence".toCharArray();

    private final KeyTools tools = QuickTools.tools();
    private final RecoveryKey recovery = RecoveryKey.make(tools.random());
    private final OpenKeyring keys = Keyring.create(tools, PASSPHRASE, recovery);

    @Test
    void passphraseAndRecoveryKeyOpenTheSameKey() {
        assertThat(reread(keys).open(tools, PASSPHRASE).orElseThrow().data()).isEqualTo(keys.data());
        assertThat(reread(keys).open(recovery).orElseThrow().data()).isEqualTo(keys.data());
    }

    @Test
    void anythingElseOpensNothing() {
        assertThat(reread(keys).open(tools, OTHER)).isEmpty();
        assertThat(reread(keys).open(tools, new char[0])).isEmpty();
        assertThat(reread(keys).open(RecoveryKey.make(tools.random()))).isEmpty();
    }

    @Test
    void aNewPassphraseWrapsTheSameKeyAndTheOldOneIsRefused() {
        OpenKeyring rewrapped = keys.rewrap(tools, OTHER);
        assertThat(reread(rewrapped).open(tools, PASSPHRASE)).isEmpty();
        assertThat(reread(rewrapped).open(tools, OTHER).orElseThrow().data()).isEqualTo(keys.data());
        assertThat(reread(rewrapped).open(recovery).orElseThrow().data()).isEqualTo(keys.data());
    }

    @Test
    void aNewRecoveryKeyTakesTheOldPapersPlace() {
        RecoveryKey fresh = RecoveryKey.make(tools.random());
        OpenKeyring rewrapped = keys.rewrap(tools, fresh);
        assertThat(reread(rewrapped).open(recovery)).isEmpty();
        assertThat(reread(rewrapped).open(fresh).orElseThrow().data()).isEqualTo(keys.data());
        assertThat(reread(rewrapped).open(tools, PASSPHRASE)).isPresent();
    }

    @Test
    void aChangeOfTheDataKeyKeepsBothUntilOneIsProven() {
        OpenKeyring begun = reread(keys.begin(tools)).open(tools, PASSPHRASE).orElseThrow();
        assertThat(begun.changing()).isTrue();
        assertThat(begun.candidates()).hasSize(2).last().isEqualTo(keys.data());
        DataKey fresh = begun.candidates().getFirst();
        assertThat(fresh).isNotEqualTo(keys.data());
        OpenKeyring done = reread(begun.settle(fresh)).open(recovery).orElseThrow();
        assertThat(done.candidates()).containsExactly(fresh);
        assertThat(begun.settle(keys.data()).candidates()).containsExactly(keys.data());
    }

    @Test
    void theSameSentenceFromAnotherInputMethodOpens() {
        char[] composed = "café über naïve Straße".toCharArray();
        char[] decomposed = Normalizer.normalize("café über naïve Straße", Normalizer.Form.NFD)
                .toCharArray();
        assertThat(decomposed).isNotEqualTo(composed);
        OpenKeyring made = Keyring.create(tools, decomposed, recovery);
        assertThat(reread(made).open(tools, composed)).isPresent();
    }

    @Test
    void everyFlippedBitIsCalledDamageAndOpensNothing() {
        byte[] file = keys.keyring().write();
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> Keyring.read(damaged))
                    .satisfies(
                            fault -> assertThat(((FaultException) fault).code()).isIn("KEY-BROKEN", "KEY-NEWER"));
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Keyring.read(cut)).hasMessageStartingWith("KEY-BROKEN");
        }
        assertThatThrownBy(() -> Keyring.read(new byte[1 << 20])).hasMessageStartingWith("KEY-BROKEN");
    }

    @Test
    void aFileOfANewerProgramIsCalledSo() {
        String text = new String(keys.keyring().write(), StandardCharsets.US_ASCII);
        byte[] newer = text.replace("xunyao-keyring 1", "xunyao-keyring 2").getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Keyring.read(newer)).hasMessageStartingWith("KEY-NEWER");
    }

    @Test
    void costsThatAFileMayNotAskForAreRefusedBeforeAnythingIsComputed() {
        String text = new String(keys.keyring().write(), StandardCharsets.US_ASCII);
        assertThat(text).contains("argon2id m=65536 t=3");
        assertThat(Keyring.read(closed(text)).open(tools, PASSPHRASE))
                .as("control")
                .isPresent();
        for (String cost : new String[] {"m=999999 t=3", "m=65536 t=99", "m=9999999 t=3"}) {
            byte[] greedy = closed(text.replace("m=65536 t=3", cost));
            assertThatThrownBy(() -> Keyring.read(greedy)).hasMessageStartingWith("KEY-BROKEN");
        }
        byte[] other = closed(text.replace("m=65536 t=3", "m=65536 t=1"));
        assertThat(Keyring.read(other).open(tools, PASSPHRASE))
                .as("a cost that was made lower opens nothing")
                .isEmpty();
    }

    @Test
    void noKeyIsInTheFileOrInAnyText() {
        String file = new String(keys.keyring().write(), StandardCharsets.US_ASCII);
        String hex = keys.data().hex();
        String base64 =
                java.util.Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
        assertThat(file).doesNotContain(hex, base64.substring(0, 16), "horse");
        assertThat(keys.data() + " " + Optional.of(keys.data())).doesNotContain(hex, hex.substring(0, 16));
    }

    @Test
    void aWipedKeyGivesNothingAway() {
        OpenKeyring open = reread(keys).open(tools, PASSPHRASE).orElseThrow();
        DataKey data = open.data();
        open.close();
        assertThatThrownBy(data::hex).isInstanceOf(IllegalStateException.class);
        assertThat(keys.data().hex()).hasSize(64);
    }

    @Test
    void remembersWhetherTheRecoveryKeyIsKept() {
        assertThat(reread(keys).recoveryKept()).isFalse();
        OpenKeyring kept = keys.recoveryKept();
        assertThat(reread(kept).recoveryKept()).isTrue();
        assertThat(reread(kept).open(recovery)).isPresent();
        assertThat(reread(kept.rewrap(tools, RecoveryKey.make(tools.random()))).recoveryKept())
                .isFalse();
    }

    /// The text with the digest of what it says now, as a forger would write it.
    private static byte[] closed(String text) {
        try {
            String body = text.substring(0, text.indexOf("end "));
            byte[] digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.US_ASCII));
            return (body + "end " + HexFormat.of().formatHex(digest) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Keyring reread(OpenKeyring keys) {
        return Keyring.read(keys.keyring().write());
    }
}
