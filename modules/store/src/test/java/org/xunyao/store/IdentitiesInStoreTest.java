package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.identity.IdentitiesInStore;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.Identities;
import org.xunyao.supervision.identity.IdentitySwitch;
import org.xunyao.supervision.identity.RollAnswer;
import org.xunyao.supervision.identity.RollCall;
import org.xunyao.supervision.identity.RollFinding;
import org.xunyao.supervision.identity.Template;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class IdentitiesInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final PharmacyId SHOP = PharmaciesInStoreTest.pharmacy(1).id();
    private static final PharmacistId PERSON = new PharmacistId(new UUID(6, 1));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final Identities rows = new IdentitiesInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            station.store().pharmacies().put(tx, PharmaciesInStoreTest.pharmacy(1));
            station.store()
                    .pharmacies()
                    .put(tx, PharmaciesInStoreTest.pharmacist(1, "王䶮", Pharmacist.Category.BOTH, 1));
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return tx;
        });
    }

    private <T> Optional<T> one(Function<Tx, Optional<T>> work) {
        return station.store().transactions().read(work);
    }

    private <T> List<T> all(Function<Tx, List<T>> work) {
        return station.store().transactions().read(work);
    }

    @Test
    void theNewestSwitchHoldsAndOneNumberIsThereOnce() {
        assertThat(one(tx -> rows.newest(tx, SHOP))).isEmpty();
        var on = new IdentitySwitch(SHOP, 1, true, "PIA-1", "试点", AT, "person:x");
        var off = new IdentitySwitch(SHOP, 2, false, "", "结束", AT, "person:x");
        write(tx -> rows.add(tx, on));
        write(tx -> rows.add(tx, off));
        assertThat(one(tx -> rows.newest(tx, SHOP))).contains(off);
        assertThatThrownBy(() -> write(tx -> rows.add(tx, off))).isInstanceOf(FaultException.class);
        var careless = new IdentitySwitch(SHOP, 3, true, "", "试点", AT, "person:x");
        assertThatThrownBy(() -> write(tx -> rows.add(tx, careless)))
                .as("the database refuses it without an assessment too")
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatHasEndedHasNoTemplateAfterARestart() {
        Enrolment first = enrolment(1, AT);
        Enrolment second = enrolment(2, AT.plusSeconds(1));
        write(tx -> {
            rows.add(tx, first);
            rows.add(tx, second);
        });
        var ending = new Enrolment.Ending(AT.plusSeconds(9), "person:x", Enrolment.Why.WITHDRAWN, "");
        write(tx -> rows.end(tx, first.id(), ending));
        station.close();
        station = Station.open(engine, folder);
        List<Enrolment> all = all(tx -> rows.of(tx, SHOP));
        assertThat(all).extracting(Enrolment::id).containsExactly(second.id(), first.id());
        assertThat(all.getFirst().template().sealed()).containsExactly(1, -2, 3);
        assertThat(all.getFirst().consent()).isEqualTo(second.consent());
        assertThat(all.getLast().ending()).contains(ending);
        assertThat(all.getLast().template().sealed()).isEmpty();
        assertThat(all(rows::open)).extracting(Enrolment::id).containsExactly(second.id());
        assertThat(one(tx -> rows.find(tx, new UUID(3, 9)))).isEmpty();
    }

    private static Enrolment enrolment(int number, Instant at) {
        var consent =
                new Consent(PERSON, SHOP, "2026-1", Consent.Way.SIGNED, "同意书" + number, LocalDate.of(2027, 1, 31));
        var template = new Template(new byte[] {1, -2, 3}, 3, "ab".repeat(32));
        return new Enrolment(new UUID(3, number), consent, "只为核验", at, "person:x", template, Optional.empty());
    }

    @Test
    void callsAndEveryKindOfAnswerComeBack() {
        var call = new RollCall(new UUID(4, 1), SHOP, "", AT, "person:x", List.of(PERSON), Optional.empty());
        List<RollFinding> findings = List.of(
                new RollFinding.Accepted(PERSON, 0.3125),
                new RollFinding.Other(0.875),
                new RollFinding.Unidentified(RollFinding.Why.TOO_SMALL),
                new RollFinding.AnsweredOtherwise(PERSON, new RollFinding.Way.Card("注1")),
                new RollFinding.AnsweredOtherwise(PERSON, new RollFinding.Way.Video(new EvidenceId(new UUID(5, 5)))));
        var closing = new RollCall.Closing(AT.plusSeconds(60), "person:x");
        write(tx -> {
            rows.add(tx, call);
            for (int i = 0; i < findings.size(); i++) {
                rows.add(tx, new RollAnswer(call.id(), i + 1, AT, "person:x", findings.get(i)));
            }
            rows.close(tx, call.id(), closing);
        });
        assertThat(all(tx -> rows.answers(tx, call.id())))
                .extracting(RollAnswer::finding)
                .containsExactlyElementsOf(findings);
        assertThat(all(tx -> rows.calls(tx, SHOP, 10)))
                .singleElement()
                .satisfies(back -> assertThat(back.closing()).contains(closing));
        assertThatThrownBy(() -> write(tx -> rows.add(tx, new RollAnswer(call.id(), 5, AT, "x", findings.get(1)))))
                .as("two answers of one number")
                .isInstanceOf(FaultException.class);
    }
}
