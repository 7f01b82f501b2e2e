package org.xunyao.wire.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCondition;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotRule;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

/// Acts and drafts of the summary procedure as text, and its table.
final class SpotJsonTest {
    private static final Path TABLE =
            Path.of(System.getProperty("xunyao.root"), "resources", "procedure", "summary.csv");
    private static final Penalty PENALTY = new Penalty(List.of(
            new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告"),
            new PenaltyLine(PenaltyLine.Kind.FINE, Money.parse("50.05"), "罚款")));

    @TempDir
    Path folder;

    private final SpotJson json = new SpotJson();

    private static List<SpotAct> acts() {
        return List.of(
                new SpotAct.ShowBadges(2),
                new SpotAct.Investigate(
                        PartyClass.ORGANIZATION, "V33", "未明码标价㛃", "照片", LocalDate.of(2026, 2, 28), true, false),
                new SpotAct.Hear(true, PENALTY, "说\"了\"", "意见"),
                new SpotAct.Decide("澜市监当罚〔2026〕1号", PENALTY, "价格法第42条"),
                new SpotAct.Deliver(false, "周某", ""),
                new SpotAct.Collect(Money.yuan(50), SpotAct.CollectGround.REMOTE_ASKED, "1"),
                new SpotAct.Pay(Money.yuan(50), "2"),
                new SpotAct.HandIn("3"),
                new SpotAct.Bank("4"),
                new SpotAct.FileAway(4, "柜", ""),
                new SpotAct.GiveOver(SpotAct.GiveOverGround.ABOVE_LIMIT, "x"),
                new SpotAct.Drop("x"));
    }

    @Test
    void everyActComesBackAsItWas() {
        assertThat(acts().stream().map(SpotAct::event).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(SpotEvent.values())
                        .filter(event -> event != SpotEvent.BEGIN)
                        .collect(Collectors.toSet()));
        for (SpotAct act : acts()) {
            assertThat(json.read(act.event(), json.write(act))).isEqualTo(act);
            assertThat(json.write(act)).doesNotContain("weighed");
        }
        Map<String, String> typed = Map.of("facts", "未明码标价㛃\n", "fine", "50");
        assertThat(json.typed(json.write(typed))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"event\":\"spotDrop\",\"version\":2,\"act\":{\"reason\":\"x\"}}"})
    void whatCannotBeReadComesBackAsItIs(String text) {
        assertThat(json.read(SpotEvent.DROP, text)).isEqualTo(new SpotAct.Unreadable(SpotEvent.DROP, text));
        assertThat(json.typed(text)).isEmpty();
    }

    @Test
    void theTableHasEveryConditionAndTheAmountsOfTheLaw() {
        var rules = new SpotTables(Objects.requireNonNull(TABLE.getParent())).rules();
        assertThat(rules.rows().stream().map(SpotRule::condition).collect(Collectors.toSet()))
                .isEqualTo(Set.of(SpotCondition.values()));
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(rules.fineMost(PartyClass.NATURAL_PERSON, day)).isEqualTo(Money.yuan(200));
        assertThat(rules.fineMost(PartyClass.ORGANIZATION, day)).isEqualTo(Money.yuan(3_000));
        assertThat(rules.collectMost(day)).isEqualTo(Money.yuan(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotDecide,FINE_LIMIT,ORGANIZATION,,3000,|spotDecide,FINE_LIMIT,ORGANIZATION,,,",
                "spotDecide,FINE_LIMIT,|spotDecide,NO_SUCH,",
                "ORGANIZATION,,3000,|ORGANIZATION,,-1,",
                "spotDrop,REASON|spotGiveOver,REASON"
            })
    void aBrokenTableIsRefusedWhole(String change) throws IOException {
        String[] parts = change.split("\\|", -1);
        Files.writeString(folder.resolve("summary.csv"), Files.readString(TABLE).replace(parts[0], parts[1]));
        assertThatThrownBy(() -> new SpotTables(folder).rules())
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("RESOURCE-BAD");
    }
}
