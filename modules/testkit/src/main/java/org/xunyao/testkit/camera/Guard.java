package org.xunyao.testkit.camera;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks user and password of a request as a camera would.
final class Guard {
    private static final String REALM = "sim camera";
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    private final Login login;
    private final String nonce;

    Guard(Login login, String nonce) {
        this.login = login;
        this.nonce = nonce;
    }

    /// The header that asks for a password.
    String challenge() {
        String digest = "Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\"";
        return switch (login.kind()) {
            case NONE, BASIC -> "WWW-Authenticate: Basic realm=\"" + REALM + "\"\r\n";
            case DIGEST -> "WWW-Authenticate: " + digest + ", qop=\"auth\", algorithm=MD5\r\n";
            case DIGEST_LEGACY -> "WWW-Authenticate: " + digest + "\r\n";
        };
    }

    /// Whether the value of the Authorization header opens the door.
    boolean opens(String method, String authorization) {
        return switch (login.kind()) {
            case NONE -> true;
            case BASIC ->
                authorization.equals("Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8)));
            case DIGEST, DIGEST_LEGACY -> authorization.startsWith("Digest ") && digest(method, authorization);
        };
    }

    private boolean digest(String method, String authorization) {
        String secret = md5(login.user() + ":" + REALM + ":" + login.password());
        String asked = md5(method + ":" + parameter(authorization, "uri"));
        String between = login.kind() == Login.Kind.DIGEST_LEGACY
                ? nonce
                : nonce + ":" + parameter(authorization, "nc") + ":" + parameter(authorization, "cnonce") + ":auth";
        return parameter(authorization, "username").equals(login.user())
                && parameter(authorization, "nonce").equals(nonce)
                && parameter(authorization, "response").equals(md5(secret + ":" + between + ":" + asked));
    }

    private static String parameter(String header, String name) {
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            if (name.equals(matcher.group(1))) {
                return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            }
        }
        return "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
