package org.xunyao.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.signin.secret.PlainTerms;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;

class UnlockTest {
    private static final String FRESH = "a long river of tea";

    private final List<char[]> secrets = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private UnlockAnswer<String> answer = new UnlockAnswer.Wrong<>();
    private Optional<String> fault = Optional.empty();
    private boolean restorable;

    @Test
    void theRightPassphraseOpensAndIsWiped() {
        answer = new UnlockAnswer.Open<>("data");
        model().open("secret".toCharArray());
        assertThat(opened).containsExactly("data");
        assertWiped(1);
    }

    @Test
    void wrongOnesAreCountedAndThereIsNoLockOut() {
        UnlockViewModel<String> model = model();
        for (int tries = 1; tries <= 7; tries++) {
            model.open("secret".toCharArray());
            assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Wrong(tries));
        }
        assertWiped(7);
        model.open(new char[0]);
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Incomplete());
        assertWiped(7);
    }

    @Test
    void aSecondTryWaitsForTheFirstAndIsWipedUnasked() {
        Deque<Runnable> held = new ArrayDeque<>();
        UnlockViewModel<String> model = model(held::add);
        model.open("secret".toCharArray());
        char[] second = "second".toCharArray();
        model.open(second);
        model.recovery();
        assertThat(held).hasSize(1);
        assertThat(second).containsOnly('\0');
        assertThat(model.stageProperty().get()).isEqualTo(new UnlockStage.Passphrase());
    }

    @Test
    void aFaultLeadsToItsWaysOnAndBack() {
        fault = Optional.of("STORE-IN-USE");
        UnlockViewModel<String> model = model();
        model.open("secret".toCharArray());
        assertThat(model.stageProperty().get()).isEqualTo(new UnlockStage.Refused("STORE-IN-USE"));
        assertWiped(1);
        model.go(WayOn.FOLDER);
        model.go(WayOn.LEAVE);
        assertThat(gone).containsExactly("folder", "leave");
        model.go(WayOn.RETRY);
        assertThat(model.stageProperty().get()).isEqualTo(new UnlockStage.Passphrase());
    }

    @Test
    void aRestoreIsOfferedOnlyWhereThereIsOne() {
        assertThat(model().ways("STORE-BROKEN")).doesNotContain(WayOn.RESTORE);
        restorable = true;
        UnlockViewModel<String> model = model();
        assertThat(model.ways("STORE-BROKEN").getFirst()).isEqualTo(WayOn.RESTORE);
        model.go(WayOn.RESTORE);
        assertThat(gone).containsExactly("restore");
    }

    @Test
    void theRecoveryKeyNeedsAPassphraseThatMeetsItsTermsTwice() {
        UnlockViewModel<String> model = model();
        model.recovery();
        model.recover("KEY".toCharArray(), "short".toCharArray(), "short".toCharArray());
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Unmet());
        model.recover("KEY".toCharArray(), FRESH.toCharArray(), "another".toCharArray());
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Unequal());
        model.recover("KEY".toCharArray(), FRESH.toCharArray(), new char[0]);
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Incomplete());
        assertThat(secrets).isEmpty();
        answer = new UnlockAnswer.Mistyped<>(3);
        model.recover("KEY".toCharArray(), FRESH.toCharArray(), FRESH.toCharArray());
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.Mistyped(3));
        answer = new UnlockAnswer.Wrong<>();
        model.recover("KEY".toCharArray(), FRESH.toCharArray(), FRESH.toCharArray());
        assertThat(model.messageProperty().get()).isEqualTo(new UnlockMessage.KeyWrong(1));
        answer = new UnlockAnswer.Open<>("data");
        model.recover("KEY".toCharArray(), FRESH.toCharArray(), FRESH.toCharArray());
        assertThat(opened).containsExactly("data");
        assertWiped(6);
    }

    private void assertWiped(int all) {
        assertThat(secrets).hasSize(all).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
    }

    private UnlockViewModel<String> model() {
        return model(Runnable::run);
    }

    private UnlockViewModel<String> model(Executor background) {
        Runnable restore = () -> gone.add("restore");
        var ports = new UnlockPorts<String>(
                PlainTerms.passphrase(),
                passphrase -> answer(passphrase),
                (key, fresh) -> answer(key, fresh),
                () -> gone.add("folder"),
                Optional.of(restore).filter(there -> restorable),
                () -> gone.add("leave"));
        var tasks = new Tasks(background, Runnable::run, new StillClock(Instant.EPOCH));
        return new UnlockViewModel<>(ports, Path.of("/srv/xunyao"), tasks, opened::add);
    }

    private UnlockAnswer<String> answer(char[]... typed) {
        secrets.addAll(List.of(typed));
        fault.ifPresent(code -> {
            throw new FaultException(code, "test");
        });
        return answer;
    }
}
