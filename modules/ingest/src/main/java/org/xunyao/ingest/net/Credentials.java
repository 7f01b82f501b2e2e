package org.xunyao.ingest.net;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.StreamAddress;

/// Answers a camera's question for user and password: Digest (RFC 2617 with qop=auth, RFC 2069 without)
/// before Basic (RFC 7617). MD5 is what cameras ask; SHA-256 (RFC 7616) is answered too.
public final class Credentials {
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]{1,32})\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s\"]+))");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StreamAddress address;
    private @Nullable Challenge challenge;
    private int uses;

    /// What the camera asked.
    ///
    /// @param parameters names in lower case
    private record Challenge(boolean digest, Map<String, String> parameters) {
        String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /// Nothing was asked yet.
    ///
    /// @param address with user and password, if there are any
    public Credentials(StreamAddress address) {
        this.address = address;
    }

    /// Takes the questions of a 401 answer.
    ///
    /// @return whether another try makes sense: we have an answer, and it is a new question or the old
    ///     one went stale
    public boolean take(List<String> questions) {
        Optional<Challenge> best = questions.stream()
                .map(Credentials::read)
                .flatMap(Optional::stream)
                .filter(c -> !c.digest() || algorithm(c).isPresent())
                .reduce((a, b) -> !a.digest() && b.digest() ? b : a);
        boolean again = challenge == null
                || best.map(b -> b.get("stale").equalsIgnoreCase("true")).orElse(false);
        challenge = best.orElse(null);
        uses = 0;
        return again && best.isPresent() && address.user().isPresent();
    }

    private static Optional<Challenge> read(String question) {
        String scheme = question.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        if (!scheme.equals("digest") && !scheme.equals("basic")) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(question.substring(scheme.length()));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.put(
                    String.valueOf(matcher.group(1)).toLowerCase(Locale.ROOT),
                    quoted != null ? quoted : String.valueOf(matcher.group(3)));
        }
        return Optional.of(new Challenge(scheme.equals("digest"), Map.copyOf(parameters)));
    }

    private static Optional<String> algorithm(Challenge challenge) {
        return switch (challenge.get("algorithm").toUpperCase(Locale.ROOT)) {
            case "", "MD5" -> Optional.of("MD5");
            case "SHA-256" -> Optional.of("SHA-256");
            default -> Optional.empty();
        };
    }

    /// The header line for a request, with its line end, or nothing before the camera asked.
    ///
    /// @param method such as `DESCRIBE`
    /// @param uri as it stands in the request
    public String header(String method, String uri) {
        Challenge asked = challenge;
        if (asked == null || address.user().isEmpty()) {
            return "";
        }
        String user = address.user().orElse("");
        String password = address.password().orElse("");
        if (!asked.digest()) {
            byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Authorization: Basic " + Base64.getEncoder().encodeToString(plain) + "\r\n";
        }
        return "Authorization: Digest " + digest(asked, user, password, method, uri) + "\r\n";
    }

    private String digest(Challenge asked, String user, String password, String method, String uri) {
        String algorithm = algorithm(asked).orElse("MD5");
        String realm = asked.get("realm");
        String nonce = asked.get("nonce");
        String secret = hex(algorithm, user + ":" + realm + ":" + password);
        String action = hex(algorithm, method + ":" + uri);
        StringBuilder line = new StringBuilder(256)
                .append("username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\"".formatted(user, realm, nonce, uri));
        String between = nonce;
        if (List.of(asked.get("qop").split("[\\s,]+")).contains("auth")) {
            uses++;
            String count = HexFormat.of().toHexDigits(uses);
            String ours = HexFormat.of().toHexDigits(RANDOM.nextLong());
            between = nonce + ":" + count + ":" + ours + ":auth";
            line.append(", qop=auth, nc=")
                    .append(count)
                    .append(", cnonce=\"")
                    .append(ours)
                    .append('"');
        }
        line.append(", response=\"")
                .append(hex(algorithm, secret + ":" + between + ":" + action))
                .append('"');
        if (asked.parameters().containsKey("algorithm")) {
            line.append(", algorithm=").append(algorithm);
        }
        if (asked.parameters().containsKey("opaque")) {
            line.append(", opaque=\"").append(asked.get("opaque")).append('"');
        }
        return line.toString();
    }

    private static String hex(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
