package org.xunyao.app.cases.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Writes one paper: each check leads to its field, which is answered.
///
/// @param answers by field, or by the kind, a point and the field; with = in place of the point they are written over
/// what the case knew
record PaperHand(Player hand, Map<String, String> answers) {
    /// The answer of a box that is to be ticked.
    static final String TICK = "tick";

    private static final String OVER = "=";
    private static final int CHECKS = 40;
    private static final String MEND = "mend-";
    private static final String REASON = "lint-reason-";

    void write(String kind) {
        hand.press(KeyCode.N);
        hand.write("kind-search", kind);
        hand.press(KeyCode.ENTER);
        answers.forEach((key, words) -> {
            if (key.startsWith(kind + OVER)) {
                hand.write("field-" + key.substring(kind.length() + OVER.length()), words);
            }
        });
        for (int check = 0; check < CHECKS && !hand.there(MEND).isEmpty(); check++) {
            mend(kind);
        }
        hand.submit();
        reasons();
        hand.awaits("#export", this::said);
        hand.chord(KeyCode.W);
        hand.click("#go-cases");
    }

    private String said() {
        return "" + hand.labels(".paper-head") + hand.labels("#checks") + hand.labels("#lint")
                + hand.labels(".paper-issue");
    }

    private void mend(String kind) {
        List<String> open = hand.there(MEND);
        hand.press(KeyCode.F6);
        hand.press(KeyCode.F6);
        assertThat(hand.focused()).as(this::said).startsWith(MEND);
        String field = hand.focused().substring(MEND.length());
        hand.press(KeyCode.ENTER);
        String answer = Optional.ofNullable(answers.get(kind + '.' + field))
                .or(() -> Optional.ofNullable(answers.get(field)))
                .orElseThrow(() -> new AssertionError(field + " at " + hand.focused() + " of " + open + said()));
        if (hand.focused().equals("field-" + field)) {
            if (hand.isText()) {
                hand.type(answer);
            } else if (answer.equals(TICK)) {
                hand.press(KeyCode.SPACE);
            } else {
                row(field, answer);
            }
        } else {
            hand.tick("field-" + field + '-' + answer);
        }
        assertThat(hand.there(MEND)).as(() -> field + said()).isNotEqualTo(open);
    }

    /// A new line of a table, cell by cell.
    private void row(String field, String answer) {
        hand.tick("rows-add-" + field);
        for (String cell : answer.split("\\|", -1)) {
            hand.type(cell);
            hand.press(KeyCode.TAB);
        }
    }

    /// What only warns is issued with a reason.
    private void reasons() {
        List<String> asked = hand.there(REASON);
        if (asked.isEmpty()) {
            return;
        }
        for (String reason : asked) {
            hand.write(reason, "已经核对，情况属实");
        }
        hand.submit();
    }
}
