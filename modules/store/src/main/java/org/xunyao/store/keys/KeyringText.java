package org.xunyao.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;

/// The key file's text: a line a slot, closed by a digest that tells a damaged file from a wrong passphrase.
/// The digest is against accident; against forgery each wrap has its own tag.
final class KeyringText {
    private static final int MOST_BYTES = 4_096;
    private static final int MOST_MEMORY_KIB = 262_144;
    private static final int MOST_PASSES = 10;
    private static final Pattern VERSION = Pattern.compile("xunyao-keyring ([0-9]{1,9})\\n(?s:.*)");
    private static final Pattern FILE = Pattern.compile("(xunyao-keyring 1\\n"
            + "passphrase argon2id m=([1-9][0-9]{0,5}) t=([1-9][0-9]?) (\\S{24}) (\\S{80})\\n"
            + "recovery (kept|new) (\\S{24}) (\\S{80})\\n"
            + "data (\\S{80})\\n"
            + "(?:next (\\S{80})\\n)?)"
            + "end ([0-9a-f]{64})\\n");

    private KeyringText() {}

    static byte[] write(Slots slots) {
        var text = new StringBuilder("xunyao-keyring 1\n");
        Slots.ByPassphrase phrase = slots.passphrase();
        text.append("passphrase argon2id m=%d t=%d %s %s\n"
                .formatted(phrase.memoryKib(), phrase.passes(), text(phrase.salt()), text(phrase.wrapped())));
        Slots.ByRecovery paper = slots.recovery();
        text.append("recovery %s %s %s\n"
                .formatted(paper.kept() ? "kept" : "new", text(paper.salt()), text(paper.wrapped())));
        text.append("data %s\n".formatted(text(slots.data())));
        slots.next().ifPresent(next -> text.append("next %s\n".formatted(text(next))));
        String digest = digest(text.toString());
        return text.append("end %s\n".formatted(digest)).toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws FaultException `KEY-NEWER` if a newer program wrote it, `KEY-BROKEN` if it is damaged
    static Slots read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw broken();
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher version = VERSION.matcher(text);
        if (version.matches() && Integer.parseInt(version.group(1)) > 1) {
            throw new FaultException("KEY-NEWER", "key file of version " + version.group(1));
        }
        Matcher found = FILE.matcher(text);
        if (!found.matches() || !digest(found.group(1)).equals(found.group(11))) {
            throw broken();
        }
        try {
            return slots(found);
        } catch (IllegalArgumentException notBase64) {
            throw broken();
        }
    }

    private static Slots slots(Matcher found) {
        int memory = Integer.parseInt(found.group(2));
        int passes = Integer.parseInt(found.group(3));
        if (memory > MOST_MEMORY_KIB || passes > MOST_PASSES) {
            throw broken();
        }
        return new Slots(
                new Slots.ByPassphrase(memory, passes, bytes(found.group(4)), bytes(found.group(5))),
                new Slots.ByRecovery(found.group(6).equals("kept"), bytes(found.group(7)), bytes(found.group(8))),
                bytes(found.group(9)),
                Optional.ofNullable(found.group(10)).map(KeyringText::bytes));
    }

    private static FaultException broken() {
        return new FaultException("KEY-BROKEN", "the key file is damaged");
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new FaultException("KEY-BROKEN", "every Java has SHA-256", missing);
        }
    }
}
