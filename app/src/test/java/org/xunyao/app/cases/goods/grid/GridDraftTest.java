package org.xunyao.app.cases.goods.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.app.cases.goods.grid.GridColumn.Kind;

/// Rows while they are typed and pasted.
final class GridDraftTest {
    private static final List<GridColumn> COLUMNS = List.of(
            new GridColumn("name", List.of("名称", "Name", "品名"), 100, Kind.WORDS),
            new GridColumn("unit", List.of("单位", "Unit"), 60, Kind.WORDS),
            new GridColumn("quantity", List.of("数量", "Quantity"), 60, Kind.FIGURES));

    private final GridDraft draft = new GridDraft(COLUMNS, true, GridDraftTest::check);

    @Test
    void aPastedTableGoesWhereItsHeadingsSayAndTellsWhatItDidNotUse() {
        draft.paste(0, 0, "数量\t产地\t品 名*\n１，０００\t浙江\t阿莫西林胶囊\n2.5\t\t\"甲\"\"乙\"\"\n片\"\n");

        assertThat(draft.rows()).containsExactly(List.of("阿莫西林胶囊", "", "1000"), List.of("甲\"乙\" 片", "", "2.5"));
        assertThat(draft.saidProperty().get()).isEqualTo(new GridDraft.Said.Taken(2, List.of("产地")));
    }

    @Test
    void withoutHeadingsTheCellsGoRightAndDownFromTheOneInFront() {
        draft.type(0, 0, "布洛芬");
        draft.paste(0, 1, "盒\t3\r\n瓶\t4\r\n");

        assertThat(draft.rows()).containsExactly(List.of("布洛芬", "盒", "3"), List.of("", "瓶", "4"));
    }

    @Test
    void moreThanThereIsRoomForChangesNothing() {
        draft.type(0, 0, "布洛芬");
        String much = "a\tb\tc\n".repeat(GridDraft.ROWS_AT_MOST + 1);
        draft.paste(0, 0, much);
        assertThat(draft.rows()).containsExactly(List.of("布洛芬", "", ""));
        assertThat(draft.saidProperty().get()).isInstanceOf(GridDraft.Said.TooMuch.class);

        draft.paste(0, 0, "x".repeat(PastedCells.MOST + 1));
        assertThat(draft.rows()).hasSize(1);
    }

    @Test
    void eachChangeIsTakenBackAndBroughtBackAlone() {
        draft.type(0, 0, "甲");
        draft.paste(0, 0, "乙\n丙");
        draft.remove(0);
        assertThat(draft.rows()).extracting(List::getFirst).containsExactly("丙");

        assertThat(draft.undo()).isTrue();
        assertThat(draft.rows()).extracting(List::getFirst).containsExactly("乙", "丙");
        assertThat(draft.undo()).isTrue();
        assertThat(draft.rows()).extracting(List::getFirst).containsExactly("甲");
        assertThat(draft.redo()).isTrue();
        assertThat(draft.rows()).extracting(List::getFirst).containsExactly("乙", "丙");
        draft.type(0, 0, "丁");
        assertThat(draft.redo()).as("what was typed since stands").isFalse();
    }

    @Test
    void whatIsWrongIsToldWhileItIsTypedAndMarksThatNoPaperTakesAreLeftOut() {
        draft.type(0, 2, "三盒");
        assertThat(draft.wrong(0, 2)).contains("grid.NUMBER");
        draft.type(0, 2, "3");
        assertThat(draft.wrongsProperty().get()).isEmpty();
        draft.type(0, 0, "甲\u202E乙\u200B");
        assertThat(draft.rows().getFirst().getFirst()).isEqualTo("甲乙");
    }

    @Test
    void rowsThatAreGivenNeitherComeNorGo() {
        var given = new GridDraft(
                List.of(new GridColumn("line", List.of(), 40, Kind.READ), COLUMNS.getLast()), false, rows -> List.of());
        given.begin(List.of(List.of("1", ""), List.of("2", "")));

        assertThat(given.add(1)).isEqualTo(1);
        given.remove(0);
        given.type(0, 0, "9");
        given.paste(1, 1, "5\n6");
        assertThat(given.rows()).containsExactly(List.of("1", ""), List.of("2", ""));
        given.paste(0, 1, "5\n6");
        assertThat(given.rows()).containsExactly(List.of("1", "5"), List.of("2", "6"));
        assertThat(given.filled()).hasSize(2);
    }

    private static List<GridDraft.Wrong> check(List<List<String>> rows) {
        var wrongs = new ArrayList<GridDraft.Wrong>();
        for (int row = 0; row < rows.size(); row++) {
            String quantity = rows.get(row).getLast();
            if (!quantity.matches("[0-9.]*")) {
                wrongs.add(new GridDraft.Wrong(row, 2, "grid.NUMBER"));
            }
        }
        return wrongs;
    }
}
