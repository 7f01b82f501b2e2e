package org.xunyao.app.papers.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.papers.lint.LintScene.FILED;
import static org.xunyao.app.papers.lint.LintScene.LI;
import static org.xunyao.app.papers.lint.LintScene.MATTER;
import static org.xunyao.app.papers.lint.LintScene.OTHER;
import static org.xunyao.app.papers.lint.LintScene.WANG;
import static org.xunyao.app.papers.lint.LintScene.fine;
import static org.xunyao.app.papers.lint.LintScene.scene;
import static org.xunyao.app.papers.lint.LintScene.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Severity;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.lint.LintBook;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.clock.ClockJump;

/// Every rule of the shipped table, firing and not firing.
final class LintRulesTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 18, 9, 0);
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 18, 10, 0);
    private static final EvidenceLink LINK =
            new EvidenceLink(1, new UUID(5, 2), "录像（导出.mp4）", "2".repeat(64), "ab".repeat(32));

    /// One rule: a case in which it fires, and the nearest in which it does not.
    record Row(LintRule rule, Severity severity, Function<LintScene, Facts> firing, Function<LintScene, Facts> silent) {
        @Override
        public String toString() {
            return rule + " " + severity;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void firesThereAndNotHere(Row row) {
        var there = new LintScene();
        Facts firing = row.firing().apply(there);
        List<Finding> found = there.found(firing).stream()
                .filter(one -> one.rule() == row.rule())
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.severity()).isEqualTo(row.severity());
            assertThat(one.source()).isNotBlank();
            assertThat(one.field()).isNotBlank();
        });
        var here = new LintScene();
        assertThat(here.rules(row.silent().apply(here)))
                .doesNotContain(row.rule().name());
    }

    @Test
    void theTableHasEveryRule() {
        Set<LintRule> tried = EnumSet.noneOf(LintRule.class);
        rows().forEach(row -> tried.add(((Row) Objects.requireNonNull(row.get()[0])).rule()));
        assertThat(tried).containsExactlyInAnyOrder(LintRule.values());
    }

    static Stream<Arguments> rows() {
        return Stream.of(steps(), evidence(), people(), times(), papers())
                .flatMap(Function.identity())
                .map(Arguments::of);
    }

    private static Stream<Row> steps() {
        return Stream.of(
                new Row(
                        LintRule.APPROVAL,
                        Severity.BLOCKS,
                        scene -> decision("5000"),
                        scene -> decided(scene, 5_000, 5_000, decision("5000"))),
                new Row(
                        LintRule.APPROVAL,
                        Severity.BLOCKS,
                        scene -> {
                            noticed(scene, 5_000);
                            scene.step(new Decision.RenewNotice("加重"), Stage.NOTICE_APPROVAL, FILED.plusDays(3));
                            return sheet(37);
                        },
                        scene -> {
                            noticed(scene, 5_000);
                            return sheet(37);
                        }),
                new Row(
                        LintRule.TERM,
                        Severity.WARNS,
                        scene -> {
                            scene.filed = LocalDate.of(2026, 6, 1);
                            return decision("5000");
                        },
                        scene -> decision("5000")),
                new Row(
                        LintRule.HEAVIER,
                        Severity.BLOCKS,
                        scene -> decided(scene, 5_000, 6_000, decision("6000")),
                        scene -> decided(scene, 5_000, 4_000, decision("4000"))),
                new Row(
                        LintRule.HEAVIER,
                        Severity.BLOCKS,
                        scene -> {
                            scene.issued(
                                    sheet(37).with("penalties", "1．罚款3,000.00元（大写：叁仟元整）。"), "澜市监罚告〔2026〕1号", MATTER, 1);
                            return decided(scene, 5_000, 5_000, decision("5000"));
                        },
                        scene -> {
                            scene.issued(
                                    sheet(37).with("penalties", "1．罚款5,000.00元（大写：伍仟元整）。"), "澜市监罚告〔2026〕1号", MATTER, 1);
                            return decided(scene, 5_000, 5_000, decision("5000"));
                        }),
                new Row(
                        LintRule.AMOUNT,
                        Severity.BLOCKS,
                        scene -> decided(scene, 5_000, 5_000, decision("4999.99")),
                        scene -> decided(scene, 5_000, 5_000, decision("5,000"))),
                new Row(
                        LintRule.AMOUNT,
                        Severity.WARNS,
                        scene -> {
                            noticed(scene, 5_000);
                            return sheet(37).with("penalties", "罚款6000元。");
                        },
                        scene -> {
                            noticed(scene, 5_000);
                            return sheet(37).with("penalties", "罚款5000元。");
                        }));
    }

    private static Stream<Row> evidence() {
        SheetFacts known = sheet(45)
                .with("evidence", List.of(Map.of("item", LINK.name(), "proves", "不在岗")))
                .withLinks(List.of(LINK));
        return Stream.of(
                new Row(
                        LintRule.FACT,
                        Severity.WARNS,
                        scene -> known.with("facts", "当日9时柜台无人［证1］。销售了处方药。"),
                        scene -> known.with("facts", "当日9时柜台无人［证1］。销售了处方药［证1］。")),
                new Row(
                        LintRule.LISTED,
                        Severity.WARNS,
                        scene -> known.with("facts", "柜台无人。"),
                        scene -> known.with("facts", "柜台无人［证1］。")),
                new Row(
                        LintRule.LISTED,
                        Severity.WARNS,
                        scene -> known.with("facts", "柜台无人。").with("evidence", listed("证明无人［证1］")),
                        scene -> known.with("facts", "柜台无人［证1］。").with("evidence", listed("证明无人"))),
                new Row(
                        LintRule.MARK,
                        Severity.BLOCKS,
                        scene -> known.with("facts", "柜台无人［证2］。"),
                        scene -> known.with("facts", "柜台无人［证1］。")),
                new Row(
                        LintRule.MARK,
                        Severity.BLOCKS,
                        scene -> known.with("evidence", listed("证明无人［证2］")),
                        scene -> known.with("evidence", listed("证明无人［证1］"))),
                new Row(LintRule.MARK, Severity.BLOCKS, scene -> seen("柜台无人［证2］。"), scene -> seen("柜台无人［证1］。")));
    }

    private static List<Map<String, String>> listed(String proves) {
        return List.of(Map.of("item", LINK.name(), "proves", proves));
    }

    /// A record of the scene that knows the first piece.
    private static SceneRecord seen(String words) {
        SceneRecord plain = scene(NINE, TEN, "甲", LI, WANG);
        return new SceneRecord(
                plain.period(),
                plain.place(),
                plain.officers(),
                plain.party(),
                plain.bureau(),
                plain.subject(),
                plain.presence(),
                words,
                plain.answers(),
                plain.read(),
                List.of(LINK));
    }

    private static Stream<Row> people() {
        var nobody = new Officer("某人", "999", "");
        return Stream.of(
                new Row(
                        LintRule.OFFICER,
                        Severity.BLOCKS,
                        scene -> scene(NINE, TEN, "甲", LI, nobody),
                        scene -> scene(NINE, TEN, "甲", LI, WANG)),
                new Row(
                        LintRule.OFFICER,
                        Severity.BLOCKS,
                        scene -> {
                            scene.closed.add(WANG.badge());
                            return scene(NINE, TEN, "甲", LI, WANG);
                        },
                        scene -> scene(NINE, TEN, "甲", LI, WANG)),
                new Row(
                        LintRule.CERTIFICATE,
                        Severity.BLOCKS,
                        scene -> {
                            scene.certificates.add(new LintBook.Certificate("330198009", LocalDate.of(2026, 11, 19)));
                            return scene(NINE, TEN, "甲", LI, new Officer("旧证", "330198009", ""));
                        },
                        scene -> {
                            scene.certificates.add(new LintBook.Certificate("330198009", LocalDate.of(2026, 11, 20)));
                            return scene(NINE, TEN, "甲", LI, new Officer("旧证", "330198009", ""));
                        }),
                new Row(
                        LintRule.TWO_OFFICERS,
                        Severity.BLOCKS,
                        scene -> {
                            scene.closed.add(WANG.badge());
                            return sheet(19);
                        },
                        scene -> sheet(19)));
    }

    private static Stream<Row> times() {
        SheetFacts inquiry = sheet(14)
                .with("startedAt", "2026-11-18T09:30")
                .with("endedAt", "2026-11-18T10:30")
                .withOfficers("officers", List.of(LI, WANG));
        return Stream.of(
                new Row(
                        LintRule.FUTURE,
                        Severity.WARNS,
                        scene -> scene(NINE, LocalDateTime.of(2026, 11, 20, 10, 43), "甲", LI, WANG),
                        scene -> scene(NINE, LocalDateTime.of(2026, 11, 20, 10, 42), "甲", LI, WANG)),
                new Row(
                        LintRule.BEFORE_CLUE,
                        Severity.WARNS,
                        scene -> scene(LocalDateTime.of(2026, 11, 7, 23, 59), TEN, "甲", LI, WANG),
                        scene -> scene(LocalDateTime.of(2026, 11, 8, 0, 0), TEN, "甲", LI, WANG)),
                new Row(
                        LintRule.TWICE,
                        Severity.WARNS,
                        scene -> {
                            scene.issued(inquiry.with("place", "本局询问室"), "", MATTER, 2);
                            return scene(NINE, TEN, "滨河路18号", LI, WANG);
                        },
                        scene -> {
                            scene.issued(inquiry.with("place", "滨河路18号"), "", MATTER, 2);
                            return scene(NINE, TEN, "滨河路18号", LI, WANG);
                        }),
                new Row(
                        LintRule.TWICE,
                        Severity.WARNS,
                        scene -> {
                            scene.issued(scene(NINE, TEN, "滨河路18号", LI, WANG), "", MATTER, 2);
                            return inquiry.with("place", "本局询问室");
                        },
                        scene -> {
                            scene.issued(
                                    scene(NINE, LocalDateTime.of(2026, 11, 18, 9, 30), "滨河路18号", LI, WANG),
                                    "",
                                    MATTER,
                                    2);
                            return inquiry.with("place", "本局询问室");
                        }),
                new Row(
                        LintRule.CLOCK,
                        Severity.WARNS,
                        scene -> {
                            scene.jumps.add(jump("2026-11-18T01:30:00Z", "2026-11-18T01:50:00Z"));
                            return scene(NINE, TEN, "甲", LI, WANG);
                        },
                        scene -> {
                            scene.jumps.add(jump("2026-11-18T03:30:00Z", "2026-11-18T03:50:00Z"));
                            return scene(NINE, TEN, "甲", LI, WANG);
                        }));
    }

    private static Stream<Row> papers() {
        return Stream.of(
                new Row(
                        LintRule.QUOTED,
                        Severity.WARNS,
                        scene -> sheet(45).with("notified", "送达澜市监罚告〔2026〕9号。"),
                        scene -> {
                            scene.issued(sheet(37), "澜市监罚告〔2026〕9号", MATTER, 1);
                            return sheet(45).with("notified", "送达澜市监罚告〔2026〕9号。");
                        }),
                new Row(
                        LintRule.FOREIGN,
                        Severity.WARNS,
                        scene -> {
                            scene.issued(sheet(37), "澜市监罚告〔2026〕9号", OTHER, 1);
                            return sheet(45).with("notified", "送达澜市监罚告〔2026〕9号。");
                        },
                        scene -> {
                            scene.issued(sheet(37), "澜市监罚告〔2026〕9号", MATTER, 1);
                            return sheet(45).with("notified", "送达澜市监罚告〔2026〕9号。");
                        }),
                new Row(
                        LintRule.OUTDATED,
                        Severity.WARNS,
                        scene -> {
                            scene.issued(sheet(37), "澜市监罚告〔2026〕1号", MATTER, 1);
                            scene.issued(sheet(37), "澜市监罚告〔2026〕2号", MATTER, 2);
                            return sheet(45).with("notified", "送达澜市监罚告〔2026〕1号。");
                        },
                        scene -> {
                            scene.issued(sheet(37), "澜市监罚告〔2026〕1号", MATTER, 1);
                            scene.issued(sheet(37), "澜市监罚告〔2026〕2号", MATTER, 2);
                            return sheet(45).with("notified", "送达澜市监罚告〔2026〕2号。");
                        }));
    }

    private static ClockJump jump(String before, String after) {
        return new ClockJump(Instant.parse(before), Instant.parse(after));
    }

    private static SheetFacts decision(String amount) {
        return sheet(45).with("penalties", fine(amount));
    }

    private static void noticed(LintScene scene, long yuan) {
        scene.step(new Notice.ApproveNotice(penalty(yuan), false, true), Stage.NOTICE_SERVING, FILED.plusDays(2));
    }

    private static SheetFacts decided(LintScene scene, long told, long decided, SheetFacts facts) {
        noticed(scene, told);
        scene.step(
                new Decision.Decide(Decision.Outcome.PENALTY, penalty(decided), "1", false, ""),
                Stage.DECIDED,
                FILED.plusDays(8));
        return facts;
    }

    private static Penalty penalty(long yuan) {
        return new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(yuan), "罚款")));
    }
}
