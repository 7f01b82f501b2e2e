package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotDraft;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotText;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.casework.summary.SpotCasesInStore;
import org.xunyao.store.session.Sessions;

/// Sittings of the summary procedure in both databases.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class SpotCasesInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:42:07Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final PersonId WANG = new PersonId(new UUID(0, 1));
    private static final Words WORDS = new Words();

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SpotCasesInStore cases = new SpotCasesInStore(WORDS);
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static SpotCase sitting(long number, SpotAct... acts) {
        var head = new SpotCase.Head(
                new SpotId(new UUID(0x0190_0000_0000_7000L, number)),
                new PharmacyId(new UUID(0, 77)),
                Optional.empty(),
                DAY,
                List.of(new Officer(WANG, "王㛃", "执1"), new Officer(new PersonId(new UUID(0, 2)), "李", "执2")),
                WANG,
                AT);
        var entries = IntStream.range(0, acts.length)
                .mapToObj(place -> new SpotEntry(place + 1, acts[place], DAY, WANG, AT))
                .toList();
        return new SpotCase(head, entries);
    }

    @Test
    void aSittingComesBackAfterARestartWithItsJournalAndItsDraft() {
        SpotAct badges = new SpotAct.ShowBadges(2);
        SpotAct heard = new SpotAct.Hear(true, Penalty.NONE, "䶮", "");
        SpotCase first = sitting(1, badges);
        SpotCase more = sitting(1, badges, heard);
        SpotCase other = sitting(2);
        put(first);
        put(other);
        put(more);
        keep(first, Map.of("facts", "未明码标价"));
        keep(first, Map.of("facts", "未明码标价㛃"));

        station.close();
        station = Station.open(engine, folder);

        assertThat(one(tx -> cases.find(tx, first.head().id()))).contains(more);
        assertThat(newest(Optional.empty())).containsExactly(other, more);
        assertThat(newest(Optional.of(other.head().id()))).containsExactly(more);
        assertThat(one(tx -> cases.draft(tx, first.head().id())))
                .contains(new SpotDraft(Map.of("facts", "未明码标价㛃"), AT));
        assertThat(one(tx -> cases.draft(tx, other.head().id()))).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadDoesNotLoseTheSitting() {
        var strange = new SpotAct.Unreadable(SpotEvent.DECIDE, "{\"of\":\"tomorrow\"}");
        put(sitting(1, new SpotAct.ShowBadges(2), strange));
        assertThat(one(tx -> cases.find(tx, sitting(1).head().id())))
                .hasValueSatisfying(
                        found -> assertThat(found.entries().getLast().act()).isEqualTo(strange));
    }

    @Test
    void theDatabaseItselfKeepsALineOfAJournal() {
        SpotCase sitting = sitting(1, new SpotAct.ShowBadges(2));
        put(sitting);
        for (String change : List.of("update spot_entry set event_code = 'x'", "delete from spot_entry")) {
            assertThatThrownBy(() -> write(tx ->
                            Sessions.of(tx).createNativeMutationQuery(change).executeUpdate()))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(one(tx -> cases.find(tx, sitting.head().id()))).contains(sitting);
    }

    @Test
    void itBelongsToItsOfficers() {
        SpotCase sitting = sitting(1);
        put(sitting);
        var target = new Target("summary", sitting.head().id().value().toString());
        assertThat(one(tx -> station.store().belongings().ownerOf(tx, target)))
                .hasValueSatisfying(owner -> assertThat(owner.people()).contains(WANG));
    }

    private void put(SpotCase sitting) {
        write(tx -> {
            cases.put(tx, sitting);
            return 0;
        });
    }

    private void keep(SpotCase sitting, Map<String, String> typed) {
        write(tx -> {
            cases.keep(tx, sitting.head().id(), new SpotDraft(typed, AT));
            return 0;
        });
    }

    private int write(ToIntFunction<Tx> work) {
        return station.store().transactions().write(tx -> work.applyAsInt(tx));
    }

    private <R> Optional<R> one(Function<Tx, Optional<R>> question) {
        return station.store().transactions().read(question);
    }

    private List<SpotCase> newest(Optional<SpotId> before) {
        return station.store().transactions().read(tx -> cases.newest(tx, before, 10));
    }

    /// Texts by which acts are found again.
    private static final class Words implements SpotText {
        private final Map<String, SpotAct> acts = new HashMap<>();

        @Override
        public String write(SpotAct act) {
            if (act instanceof SpotAct.Unreadable unreadable) {
                return unreadable.text();
            }
            acts.put(act.toString(), act);
            return act.toString();
        }

        @Override
        public SpotAct read(SpotEvent event, String text) {
            return acts.getOrDefault(text, new SpotAct.Unreadable(event, text));
        }

        @Override
        public String write(Map<String, String> typed) {
            return typed.getOrDefault("facts", "");
        }

        @Override
        public Map<String, String> typed(String text) {
            return Map.of("facts", text);
        }
    }
}
