package org.xunyao.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.matrix.MatrixViewModel;
import org.xunyao.app.people.persons.PersonsViewModel;
import org.xunyao.app.people.sessions.SessionsViewModel;
import org.xunyao.app.shell.StillClock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class PeopleScreensTest {
    private enum Page {
        PERSONS,
        MATRIX,
        SESSIONS
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 620",
        "DARK, ENGLISH, 1302, 620",
    })
    void everyPageCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        var look = new Look(theme, language, width, height, found);
        look.at("people-list", Page.PERSONS, model -> {});
        look.at("people-add", Page.PERSONS, model -> model.begin(PersonAct.ADD));
        look.at("people-propose", Page.PERSONS, model -> {
            model.select(model.rows().get(1));
            model.begin(PersonAct.PROPOSE);
        });
        look.at("people-bind", Page.PERSONS, model -> {
            model.select(model.rows().get(1));
            model.begin(PersonAct.BIND);
        });
        look.at("people-ask", Page.PERSONS, model -> {
            model.select(model.rows().get(1));
            model.begin(PersonAct.DISABLE);
        });
        look.at("people-secret", Page.PERSONS, model -> model.add(new NewAccount("newman", "新某", "药械化股", "")));
        look.at("people-matrix", Page.MATRIX, model -> {});
        look.at("people-sessions", Page.SESSIONS, model -> {});
        look.empty = true;
        look.at("people-empty", Page.PERSONS, model -> {});
        assertThat(found).isEmpty();
    }

    private static final class Look {
        private final Theme theme;
        private final Language language;
        private final int width;
        private final int height;
        private final List<String> found;
        private boolean empty;

        Look(Theme theme, Language language, int width, int height, List<String> found) {
            this.theme = theme;
            this.language = language;
            this.width = width;
            this.height = height;
            this.found = found;
        }

        void at(String name, Page page, Consumer<PersonsViewModel> before) {
            var reading = new Reading(
                    name,
                    List.of(".people-scroll", ".matrix-list", ".sheet-table"),
                    List.of(".people-tabs", ".people-panel", ".people-side"));
            try (FxRig rig = FxRig.show(theme, width, height, () -> view(page, before))) {
                org.testfx.util.WaitForAsyncUtils.waitForFxEvents(3);
                rig.settle();
                found.addAll(reading.look(rig.scene(), theme + "-" + language + "-" + width));
            }
        }

        private Parent view(Page page, Consumer<PersonsViewModel> before) {
            var world = new PeopleInMemory();
            world.empty = empty;
            var tasks = new Tasks(Runnable::run, Fx.executor(), new StillClock(PeopleInMemory.AT));
            var persons = new PersonsViewModel(world, tasks);
            var rooms = new PeopleRooms(
                    Optional.of(persons).filter(model -> page == Page.PERSONS),
                    page == Page.SESSIONS ? Optional.empty() : Optional.of(new MatrixViewModel(world::powers, tasks)),
                    Optional.of(new SessionsViewModel(world, tasks)));
            rooms.refresh();
            Texts texts = Texts.of(language).with("org.xunyao.app.app").with(PeopleView.BUNDLE);
            var view = new PeopleView(rooms, texts, ZoneId.of("Asia/Shanghai"));
            if (page == Page.PERSONS) {
                before.accept(persons);
            }
            return view;
        }
    }
}
