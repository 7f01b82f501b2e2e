package org.xunyao.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RoleId;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonFilter;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.matrix.MatrixViewModel;
import org.xunyao.app.people.matrix.PowerCell;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.Told;
import org.xunyao.app.people.persons.PersonSide;
import org.xunyao.app.people.persons.PersonsViewModel;
import org.xunyao.app.people.sessions.SessionsViewModel;
import org.xunyao.app.shell.StillClock;
import org.xunyao.ui.task.Tasks;

class PersonsTest {
    private final PeopleInMemory world = new PeopleInMemory();
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, new StillClock(PeopleInMemory.AT));
    private final PersonsViewModel model = new PersonsViewModel(world, tasks);

    @BeforeEach
    void read() {
        model.refresh();
        world.asked.clear();
    }

    @Test
    void theFilterShowsWhoWaitsAndWhoIsLocked() {
        model.filterProperty().set(new PersonFilter(PersonFilter.Kind.LOCKED, ""));
        assertThat(model.rows()).extracting(PersonRow::login).containsExactly("wangxl");
        model.filterProperty().set(new PersonFilter(PersonFilter.Kind.ALL, "周"));
        assertThat(model.rows()).extracting(PersonRow::login).containsExactly("zhoumin");
    }

    @Test
    void whatIsRefusedIsNotBegun() {
        select("liming");
        model.begin(PersonAct.APPROVE);
        model.begin(PersonAct.RESET);
        assertThat(model.sideProperty().get()).isEqualTo(new PersonSide.Detail());
        assertThat(world.asked).isEmpty();
    }

    @Test
    void disablingAsksFirstAndUnlockingDoesNot() {
        select("wangxl");
        model.begin(PersonAct.UNLOCK);
        assertThat(world.asked).containsExactly("unlock 2", "read");
        model.begin(PersonAct.DISABLE);
        assertThat(world.asked).hasSize(2);
        model.confirm("");
        assertThat(world.asked).contains("disable 2");
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Saved("DISABLE", "王某"));
    }

    @Test
    void aOneTimePasswordIsShownOnceAndWiped() {
        model.begin(PersonAct.ADD);
        model.add(new NewAccount("newman", "新某", "药械化股", ""));
        var secret = (PersonSide.Secret) model.sideProperty().get();
        assertThat(secret.password()).hasToString("OneTime[newman]");
        assertThat(world.secrets.getFirst()).containsOnly('\0');
        model.begin(PersonAct.DISABLE);
        assertThat(model.sideProperty().get()).isSameAs(secret);
        model.leave();
        assertThat(model.sideProperty().get()).isEqualTo(new PersonSide.Detail());
    }

    @Test
    void anAccountWithoutANameOrWithATakenLoginIsNotAsked() {
        model.begin(PersonAct.ADD);
        model.add(new NewAccount("liming", "新某", "药械化股", ""));
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Failed("LOGIN-TAKEN"));
        model.add(new NewAccount("newman", " ", "药械化股", ""));
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Failed("FIELD-MISSING"));
        assertThat(world.asked).isEmpty();
    }

    @Test
    void aProposalNeedsAChangeAndAReason() {
        select("wangxl");
        model.begin(PersonAct.PROPOSE);
        model.propose(Set.of(new RoleId("INSPECTOR")), Set.of(), "调岗");
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Failed("NOTHING-CHANGED"));
        model.propose(Set.of(new RoleId("UNIT_HEAD")), Set.of("330100"), " ");
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Failed("REASON-MISSING"));
        model.propose(Set.of(new RoleId("UNIT_HEAD")), Set.of("330100"), "调岗");
        assertThat(world.asked).contains("propose 2 1 [330100] 调岗");
    }

    @Test
    void aFailedActKeepsTheFormAndSaysWhy() {
        select("wangxl");
        model.begin(PersonAct.DISABLE);
        world.fault = Optional.of("STORE-LOCKED");
        model.confirm("");
        assertThat(model.toldProperty().get()).isEqualTo(new Told.Failed("STORE-LOCKED"));
        assertThat(model.sideProperty().get()).isInstanceOf(PersonSide.Asking.class);
    }

    @Test
    void ownSessionCannotBeEndedAndAnotherAsksFirst() {
        var sessions = new SessionsViewModel(world, tasks);
        sessions.refresh();
        sessions.ask();
        assertThat(sessions.askingProperty().get()).isFalse();
        sessions.select(sessions.rows().get(1));
        sessions.ask();
        sessions.confirm();
        assertThat(world.asked).contains("end 2");
    }

    @Test
    void theMatrixSaysWhyForTheChosenCell() {
        var matrix = new MatrixViewModel(world::powers, tasks);
        matrix.refresh();
        assertThat(matrix.loadingProperty().get()).isInstanceOf(Loading.There.class);
        assertThat(matrix.chosen().orElseThrow().cell()).isInstanceOf(PowerCell.Granted.class);
        matrix.chooseColumn(11);
        matrix.chooseColumn(12);
        assertThat(matrix.chosen().orElseThrow().cell()).isEqualTo(new PowerCell.Withheld("NO_ENFORCEMENT_POWER"));
        matrix.filterProperty().set("step-3");
        assertThat(matrix.lines()).hasSize(11);
    }

    private void select(String login) {
        model.select(model.rows().stream()
                .filter(row -> row.login().equals(login))
                .findFirst()
                .orElseThrow());
    }
}
