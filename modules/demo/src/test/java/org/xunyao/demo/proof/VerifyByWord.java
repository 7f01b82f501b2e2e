package org.xunyao.demo.proof;

import java.util.Arrays;
import org.xunyao.app.verify.VerifyMain;

/// What `./run` does with the word `verify`, without the build before it.
final class VerifyByWord {
    private VerifyByWord() {}

    public static void main(String[] words) {
        VerifyMain.main(Arrays.copyOfRange(words, 1, words.length));
    }
}
