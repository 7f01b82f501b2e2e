package org.xunyao.app.papers.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.papers.form.SheetBlanks;

/// What each key does to the pairs, without a screen.
final class InquiryModelTest {
    private final List<String> written = new ArrayList<>();
    private final InquiryModel model = new InquiryModel(written::add);

    /// Pairs are `question/answer`, parted by blanks; keys: q… and a… type, E enters, U D move up and down, X removes,
    /// < and > go, z undoes, y does again, ?… asks. Then pairs, place and column.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-      | E                 | /            | 0 ANSWER",
                "-      | E E               | /            | 0 QUESTION",
                "-      | q甲 E a乙 E       | 甲/乙 /      | 1 QUESTION",
                "-      | q甲 E E           | 甲/ /        | 1 QUESTION",
                "甲/乙 丙/ | aX E           | 甲/X 丙/     | 1 ANSWER",
                "甲/乙 丙/丁 | aX E         | 甲/X / 丙/丁 | 1 QUESTION",
                "甲/乙 丙/丁 | D            | 丙/丁 甲/乙  | 1 QUESTION",
                "甲/乙 丙/丁 | U            | 甲/乙 丙/丁  | 0 QUESTION",
                "甲/乙 丙/丁 | > U          | 丙/丁 甲/乙  | 0 QUESTION",
                "甲/乙 丙/丁 | > D > <      | 甲/乙 丙/丁  | 0 QUESTION",
                "甲/乙 丙/丁 | X            | 丙/丁        | 0 QUESTION",
                "甲/乙  | X                 | /            | 0 QUESTION",
                "甲/乙  | X z               | 甲/乙        | 0 QUESTION",
                "甲/乙 丙/丁 | D z y        | 丙/丁 甲/乙  | 1 QUESTION",
                "甲/乙  | z y               | 甲/乙        | 0 QUESTION",
                "-      | q甲 q甲乙 z       | /            | 0 QUESTION",
                "-      | q甲。 q甲。乙 z   | 甲。/        | 0 QUESTION",
                "-      | q甲 z q乙 y       | 乙/          | 0 QUESTION",
                "-      | q甲 E a乙 z       | 甲/          | 0 ANSWER",
                "-      | ?何时             | 何时/        | 0 ANSWER",
                "甲/乙  | ?何时             | 甲/乙 何时/  | 1 ANSWER",
                "甲/乙  | ?何时 z           | 甲/乙        | 0 QUESTION"
            })
    void aKeyDoesWhatItSays(String before, String keys, String after, String where) {
        if (before != null) {
            model.load(pairs(before));
        }
        for (String key : keys.split(" +", -1)) {
            press(key);
        }
        assertThat(model.pairs()).containsExactlyElementsOf(pairs(after));
        assertThat(model.place() + " " + model.part()).isEqualTo(where);
    }

    @Test
    void whatIsWrittenIsTheOrdinaryTableWithoutBlankPairs() {
        model.type(Part.QUESTION, "什么时候？");
        model.enter();
        model.type(Part.ANSWER, "上午。\n下午\t也是。");
        model.enter();

        assertThat(SheetBlanks.rows(written.getLast()))
                .containsExactly(java.util.Map.of("question", "什么时候？", "answer", "上午。\n下午\t也是。"));
        assertThat(Dialogue.read(written.getLast())).contains(List.of(new Pair("什么时候？", "上午。\n下午\t也是。")));
        assertThat(model.asked()).isEqualTo(1);
    }

    @Test
    void aRowWithAnythingElseIsNoDialogue() {
        assertThat(Dialogue.read("question\t甲\tanswer\t乙")).isPresent();
        assertThat(Dialogue.read("question\t甲\tremark\t乙")).isEmpty();
        assertThat(Dialogue.read("")).contains(List.of());
    }

    @Test
    void aPastedRecordBecomesPairsInPlaceOfABlankOneElseBehind() {
        String record = "问：你叫什么？\n答：王五。\r\n 询问人: 什么时候？\n接着问\n被询问人：昨天。\n答：下午。\n问：没有答的";

        assertThat(model.paste(record)).isEmpty();
        List<Pair> pasted = List.of(new Pair("你叫什么？", "王五。"), new Pair("什么时候？\n接着问", "昨天。\n下午。"), new Pair("没有答的", ""));
        assertThat(model.pairs()).containsExactlyElementsOf(pasted);
        assertThat(model.refusalProperty().get()).isEmpty();
        model.undo();
        assertThat(model.pairs()).containsExactly(Pair.BLANK);
        model.type(Part.QUESTION, "先问");
        model.paste(record);
        assertThat(model.pairs()).hasSize(4).startsWith(new Pair("先问", ""));
        assertThat(model.place()).isEqualTo(3);
    }

    @Test
    void whatIsNotOfThatShapeGoesWholeToTheCaret() {
        assertThat(model.paste("他说：\n问：为什么？")).contains("他说：\n问：为什么？");
        assertThat(model.paste("答应了。\n问题是价格。")).contains("答应了。\n问题是价格。");
        assertThat(model.pairs()).containsExactly(Pair.BLANK);
    }

    @Test
    void hostileTextIsBoundedFirstAndMarksThatAreNotSeenAreLeftOutAloud() {
        assertThat(model.paste("问：" + "长".repeat(100_000))).isEmpty();
        assertThat(model.refusalProperty().get()).contains(InquiryModel.Refusal.LONG);
        assertThat(model.paste(String.join("\n", Collections.nCopies(1_000, "问：甲"))))
                .isEmpty();
        assertThat(model.refusalProperty().get()).contains(InquiryModel.Refusal.MANY);
        assertThat(model.pairs()).containsExactly(Pair.BLANK);
        assertThat(written).isEmpty();

        assertThat(model.paste("问：甲\u202e\u0000乙\n答：\ud800丙")).isEmpty();
        assertThat(model.refusalProperty().get()).contains(InquiryModel.Refusal.HIDDEN);
        assertThat(model.pairs()).containsExactly(new Pair("甲乙", "丙"));
        model.type(Part.ANSWER, "丙".repeat(99_999));
        model.at(Part.ANSWER);
        assertThat(model.paste("二字")).as("beyond what one cell holds").isEmpty();
        assertThat(model.refusalProperty().get()).contains(InquiryModel.Refusal.LONG);
    }

    @Test
    void aThousandPairsAreTheMostAndAFrozenOneTakesNothing() {
        model.load(Collections.nCopies(1_000, new Pair("甲", "乙")));
        model.go(999);
        model.at(Part.ANSWER);
        model.enter();
        assertThat(model.pairs()).hasSize(1_000);
        assertThat(model.refusalProperty().get()).contains(InquiryModel.Refusal.MANY);

        model.freeze(true);
        model.type(Part.ANSWER, "改");
        model.remove();
        model.move(-1);
        model.ask("新");
        assertThat(model.paste("问：新")).isEqualTo(Optional.empty());
        assertThat(model.pairs()).containsOnly(new Pair("甲", "乙")).hasSize(1_000);
        assertThat(written).isEmpty();
    }

    private void press(String key) {
        String rest = key.substring(1);
        switch (key.charAt(0)) {
            case 'q' -> model.type(Part.QUESTION, rest);
            case 'a' -> model.type(Part.ANSWER, rest);
            case 'E' -> model.enter();
            case 'U' -> model.move(-1);
            case 'D' -> model.move(1);
            case 'X' -> model.remove();
            case '<' -> model.go(model.place() - 1);
            case '>' -> model.go(model.place() + 1);
            case 'z' -> model.undo();
            case 'y' -> model.redo();
            case '?' -> model.ask(rest);
            default -> throw new AssertionError(key);
        }
    }

    private static List<Pair> pairs(String text) {
        var pairs = new ArrayList<Pair>();
        for (String each : text.split(" +", -1)) {
            int cut = each.indexOf('/');
            pairs.add(new Pair(each.substring(0, cut), each.substring(cut + 1)));
        }
        return pairs;
    }
}
