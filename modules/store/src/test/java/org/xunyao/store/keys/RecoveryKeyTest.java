package org.xunyao.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.xunyao.store.keys.RecoveryKey.Reading;

class RecoveryKeyTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final RecoveryKey key = RecoveryKey.make(new SecureRandom());
    private final String paper = new String(key.printed());

    @Test
    void isPrintedInEightGroupsOfFiveAndReadsBack() {
        assertThat(paper).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(bytes(paper)).isEqualTo(key.bytes());
    }

    @Test
    void readsWhatAPersonTypesInTheirOwnWay() {
        assertThat(bytes(paper.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(key.bytes());
        assertThat(bytes("  " + paper.replace("-", "").replace('0', 'o').replace('1', 'l') + "\n"))
                .isEqualTo(key.bytes());
    }

    @Test
    void findsEverySingleWrongCharacterInItsGroup() {
        for (int at = 0; at < paper.length(); at++) {
            if (paper.charAt(at) == '-') {
                continue;
            }
            for (int letter = 0; letter < LETTERS.length(); letter++) {
                char other = LETTERS.charAt(letter);
                if (other != paper.charAt(at)) {
                    var wrong = new StringBuilder(paper);
                    wrong.setCharAt(at, other);
                    assertThat(read(wrong.toString())).isEqualTo(new Reading.Mistyped(at / 6 + 1));
                }
            }
        }
    }

    @Test
    void findsEverySwapOfNeighboursWithinAGroup() {
        for (int round = 0; round < 50; round++) {
            String text = new String(RecoveryKey.make(new SecureRandom()).printed());
            for (int at = 0; at + 1 < text.length(); at++) {
                char one = text.charAt(at);
                char two = text.charAt(at + 1);
                if (one != '-' && two != '-' && one != two) {
                    var swapped = new StringBuilder(text);
                    swapped.setCharAt(at, two);
                    swapped.setCharAt(at + 1, one);
                    assertThat(read(swapped.toString())).isEqualTo(new Reading.Mistyped(at / 6 + 1));
                }
            }
        }
    }

    @Test
    void countsWhatIsMissingOrTooMuch() {
        assertThat(read(paper.substring(1))).isEqualTo(new Reading.WrongLength(39));
        assertThat(read(paper + "A")).isEqualTo(new Reading.WrongLength(41));
        assertThat(read("")).isEqualTo(new Reading.WrongLength(0));
        assertThat(read("巡药".repeat(100_000))).isEqualTo(new Reading.WrongLength(0));
    }

    @Test
    void showsNothingOfItself() {
        assertThat(key.toString()).doesNotContain(paper.substring(0, 5));
        assertThat(read(paper).toString()).doesNotContain(paper.substring(0, 5));
    }

    private static Reading read(String typed) {
        return RecoveryKey.read(typed.toCharArray());
    }

    private static byte[] bytes(String typed) {
        return read(typed) instanceof Reading.Read(RecoveryKey key) ? key.bytes() : new byte[0];
    }
}
