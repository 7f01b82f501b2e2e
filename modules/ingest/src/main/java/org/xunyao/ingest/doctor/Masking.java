package org.xunyao.ingest.doctor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.xunyao.video.StreamAddress;

/// Takes everything secret out of what was said over a wire: the password in every form in which it travels
/// or could be said back by a hostile machine, headers that prove it, session names, and what stands behind
/// `password=` anywhere. Then a line is cut to what a page can bear.
final class Masking {
    private static final String MASK = "***";
    private static final int LONGEST = 160;
    private static final Pattern PROOF =
            Pattern.compile("(?i)^((?:proxy-)?authorization|session|set-cookie|cookie)\\s*:.*");
    private static final Pattern QUESTION = Pattern.compile("(?i)^((?:www|proxy)-authenticate\\s*:\\s*\\w{1,20}).*");
    private static final Pattern NAMED =
            Pattern.compile("(?i)([a-z_]*(?:passwd|password|pass|pwd|psw|token|secret|auth_key|sign))=[^&/?\\s\"]*");
    private static final Pattern BEFORE_HOST = Pattern.compile("://[^/@\\s]*@");

    private final List<String> secrets = new ArrayList<>();

    /// @param address whose user and password are never said
    Masking(StreamAddress address) {
        address.password().filter(word -> !word.isEmpty()).ifPresent(word -> {
            String user = address.user().orElse("");
            secrets.add(base64(user + ":" + word));
            secrets.add(base64(word));
            secrets.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
            secrets.add(word);
            // The longest first, so that no rest of it stays.
            secrets.sort(Comparator.comparingInt(String::length).reversed());
        });
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A line that may be kept, shown and printed.
    String mask(String line) {
        String masked = PROOF.matcher(line).replaceAll("$1: " + MASK);
        masked = QUESTION.matcher(masked).replaceAll("$1 …");
        masked = NAMED.matcher(masked).replaceAll("$1=" + MASK);
        masked = BEFORE_HOST.matcher(masked).replaceAll("://" + MASK + "@");
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        String plain = masked.codePoints()
                .map(c -> (c >= ' ' && c < 0x7F) || c == '…' ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
