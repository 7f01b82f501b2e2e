package org.xunyao.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.shell.StillClock;
import org.xunyao.kernel.FaultException;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");

    private final StillClock clock = new StillClock(NOW);
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<char[]> secrets = new ArrayList<>();
    private final List<SignInResult.Welcome> welcomed = new ArrayList<>();

    @Test
    void typingUserAndPasswordWithEnterOpensTheDoorAndWipesThePassword() {
        var welcome = new SignInResult.Welcome(ticket(), Optional.empty());
        try (FxRig rig = door(Runnable::run, new DoorAnswer.Come(welcome))) {
            var robot = new FxRobot();
            robot.clickOn("#login")
                    .write("lim")
                    .push(KeyCode.ENTER)
                    .write("secret")
                    .push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(FxRig.call(() -> rig.scene().getRoot().isVisible())).isTrue();
            assertThat(asked).containsExactly("lim/secret");
            assertThat(welcomed).containsExactly(welcome);
            assertThat(secrets.getFirst()).containsOnly('\0');
        }
    }

    @Test
    void aWrongPasswordSaysHowManyTriesAreLeftAndKeepsTheUser() {
        try (FxRig rig = door(Runnable::run, new DoorAnswer.Denied(2))) {
            var robot = new FxRobot();
            robot.clickOn("#login").write("lim").push(KeyCode.TAB).write("no").push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(said(rig)).contains("2").doesNotContain("lim");
            assertThat(welcomed).isEmpty();
        }
    }

    @Test
    void aLockedAccountSaysTheMinutes() {
        SignInViewModel model = model(Runnable::run, new DoorAnswer.Locked(NOW.plusSeconds(61)));
        type(model);
        assertThat(model.messageProperty().get()).isEqualTo(new SignInMessage.Locked(2));
    }

    @Test
    void anEmptyPasswordIsNotAsked() {
        SignInViewModel model = model(Runnable::run, new DoorAnswer.Denied(2));
        model.loginProperty().set("lim");
        model.submit(new char[0]);
        assertThat(asked).isEmpty();
        assertThat(model.messageProperty().get()).isEqualTo(new SignInMessage.Incomplete());
    }

    @Test
    void aSecondTryWaitsForTheFirst() {
        SignInViewModel model = model(held::add, new DoorAnswer.Denied(2));
        type(model);
        type(model);
        assertThat(held).hasSize(1);
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void accountsThatCannotBeReadGiveTheFaultsCode() {
        var model = new SignInViewModel(
                (login, password) -> {
                    throw new FaultException("STORE-LOCKED", "test");
                },
                new Tasks(Runnable::run, Runnable::run, clock),
                clock,
                welcomed::add);
        type(model);
        assertThat(model.messageProperty().get()).isEqualTo(new SignInMessage.Fault("STORE-LOCKED"));
        assertThat(model.busyProperty().get()).isFalse();
    }

    private FxRig door(Executor background, DoorAnswer answer) {
        return FxRig.show(Theme.LIGHT, 900, 700, () -> {
            Texts texts = Texts.of(Language.CHINESE).with(SignInView.BUNDLE);
            var tasks = new Tasks(background, Fx.executor(), clock);
            var model = new SignInViewModel(
                    (login, password) -> answer(login, password, answer), tasks, clock, welcomed::add);
            return new SignInView(model, texts, new StationCard("测试局", List.of(), "0"));
        });
    }

    private SignInViewModel model(Executor background, DoorAnswer answer) {
        return new SignInViewModel(
                (login, password) -> answer(login, password, answer),
                new Tasks(background, Runnable::run, clock),
                clock,
                welcomed::add);
    }

    private DoorAnswer answer(String login, char[] password, DoorAnswer answer) {
        asked.add(login + "/" + new String(password));
        secrets.add(password);
        return answer;
    }

    private static void type(SignInViewModel model) {
        model.loginProperty().set("lim");
        model.submit("secret".toCharArray());
    }

    private static String said(FxRig rig) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup("#message")).getText());
    }

    private static Ticket.OfPerson ticket() {
        var person = new Person(
                new PersonId(UUID.nameUUIDFromBytes(new byte[] {1})),
                "lim",
                "李某",
                "药械化股",
                "",
                Set.of(new RoleId("OFFICER")));
        return new Ticket.OfPerson(person, UUID.nameUUIDFromBytes(new byte[] {2}));
    }
}
