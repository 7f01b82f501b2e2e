package org.xunyao.bench.secrets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A secret that occurs nowhere else in the world (金丝雀). Parent and child make the same ones from the
/// same seed, so that none passes between them.
///
/// @param name what it stands for
/// @param text what is typed
record Canary(String name, String text) {
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final int LENGTH = 14;

    /// The secrets of a run, by what they stand for.
    static List<Canary> of(long seed) {
        var dice = new Random(seed);
        var all = new ArrayList<Canary>();
        for (String name : List.of(
                "first password",
                "wrong password",
                "new password",
                "weak password",
                "wrong old password",
                "stranger's password",
                "start-up passphrase",
                "wrong passphrase",
                "camera password",
                "refused camera password",
                "camera password in the path",
                "PIN")) {
            all.add(new Canary(name, word(dice, name.equals("weak password"))));
        }
        return List.copyOf(all);
    }

    /// The text of a name.
    static String text(List<Canary> all, String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /// All four classes of characters, and none that a stream address has to code; the weak one has small
    /// letters only.
    private static String word(Random dice, boolean weak) {
        var word = new StringBuilder(weak ? "" : "Q7-");
        while (word.length() < LENGTH) {
            word.append(SMALL.charAt(dice.nextInt(SMALL.length())));
        }
        return word.toString();
    }

    /// What it looks like in a file: UTF-8, UTF-16 both ways, hexadecimal, and Base64 at each of its
    /// three places. A key is also there if its bytes are; its text is their hexadecimal form.
    List<byte[]> forms() {
        byte[] plain = name.endsWith(" key") ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<byte[]>();
        forms.add(plain);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(text.getBytes(charset));
        }
        forms.add(ascii(HexFormat.of().formatHex(plain)));
        forms.add(ascii(HexFormat.of().withUpperCase().formatHex(plain)));
        for (int place = 0; place < 3; place++) {
            forms.add(base64(plain, place));
        }
        return forms;
    }

    /// The middle of the text's Base64 when so many bytes stand before it: its ends depend on the
    /// neighbours.
    private static byte[] base64(byte[] plain, int before) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[before]);
        bytes.writeBytes(plain);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        int from = before == 0 ? 0 : before + 1;
        int to = bytes.size() / 3 * 4;
        return ascii(coded.substring(from, Math.min(to, coded.length())));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
