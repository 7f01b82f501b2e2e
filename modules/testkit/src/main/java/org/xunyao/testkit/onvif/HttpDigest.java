package org.xunyao.testkit.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTTP Digest (RFC 2617, qop=auth) as a camera checks it.
///
/// @param nonce of this device
record HttpDigest(String user, String password, String nonce) {
    private static final String REALM = "sim onvif";
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    String challenge() {
        return "Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\", qop=\"auth\", algorithm=MD5";
    }

    boolean opens(String authorization) {
        String secret = md5(user + ":" + REALM + ":" + password);
        String asked = md5("POST:" + parameter(authorization, "uri"));
        return parameter(authorization, "username").equals(user)
                && parameter(authorization, "response")
                        .equals(md5(secret + ":" + nonce + ":" + parameter(authorization, "nc") + ":"
                                + parameter(authorization, "cnonce") + ":auth:" + asked));
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
