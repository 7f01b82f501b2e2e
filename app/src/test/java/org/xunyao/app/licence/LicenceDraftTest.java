package org.xunyao.app.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.licence.desk.LicencesAtDesk;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// What is typed while a licence is being written, over the real store.
class LicenceDraftTest {
    private final Deque<Runnable> background = new ArrayDeque<>();

    @TempDir
    Path folder;

    private static LicenceForm form(String address) {
        return new LicenceForm(
                "澜CB330198001",
                LicenceMethod.CHAIN_SHOP,
                Set.of("OTC_B"),
                false,
                "",
                address,
                "2024-03-01",
                "2029-02-28",
                0);
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nothingTypedMeanwhileIsLostHereOrOfAnotherPharmacy() throws IOException {
        try (var station = new CamerasStation(folder)) {
            LicencesAtDesk desk = station.licences("liming", () -> {});
            var terms = new LicencePorts.Terms(station.licences().scopes(), station::today, station.zone());
            var model = new LicenceViewModel(
                    new LicencePorts(desk, true, terms, Optional::empty),
                    new Tasks(background::add, Runnable::run, station),
                    new LicenceWords(Texts.of(Language.CHINESE), station.zone()));
            model.refresh();
            drain();
            ShopLicence one = model.knownProperty().get().getFirst();
            ShopLicence two = model.knownProperty().get().get(1);
            model.begin();
            model.type(form("澜溪县1号"));
            model.save();
            model.type(form("澜溪县1号之二"));
            model.choose(two);
            model.begin();
            model.type(form("澜溪县2号"));
            drain();
            assertThat(desk.history(one.shop().id())).hasSize(1);
            assertThat(model.chosenProperty().get()).contains(two);
            assertThat(model.formProperty().get())
                    .as("the form of the other pharmacy stays open")
                    .isPresent();
            assertThat(model.drafted(one)).as("typed after the saving began").isTrue();
            model.save();
            drain();
            assertThat(desk.history(two.shop().id())).hasSize(1);
            assertThat(model.formProperty().get()).isEmpty();
            assertThat(model.drafted(two)).isFalse();
        }
    }
}
