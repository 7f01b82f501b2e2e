package org.xunyao.ingest.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.xunyao.video.StreamAddress;

/// SOAP 1.2 around a question, with the user name token of WS-Security 1.0 (PasswordDigest: SHA-1 over
/// nonce, time and password), which ONVIF asks for.
final class Envelope {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 20;
    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private Envelope() {}

    /// @param login with user and password, or nothing
    /// @param at the camera's own time
    static String of(String body, Optional<StreamAddress> login, Instant at) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\""
                + " xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\""
                + " xmlns:tptz=\"http://www.onvif.org/ver20/ptz/wsdl\""
                + " xmlns:tt=\"http://www.onvif.org/ver10/schema\">"
                + login.flatMap(who -> who.user()
                                .map(user -> header(user, who.password().orElse(""), at)))
                        .orElse("")
                + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String header(String user, String password, Instant at) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        String created = DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
        Base64.Encoder base64 = Base64.getEncoder();
        return "<s:Header><w:Security s:mustUnderstand=\"true\" xmlns:w=\"" + SECURITY + "\" xmlns:u=\"" + UTILITY
                + "\"><w:UsernameToken><w:Username>" + escaped(user) + "</w:Username>"
                + "<w:Password Type=\"" + DIGEST + "\">" + base64.encodeToString(digest(nonce, created, password))
                + "</w:Password><w:Nonce EncodingType=\"" + BASE64 + "\">" + base64.encodeToString(nonce)
                + "</w:Nonce><u:Created>" + created + "</u:Created></w:UsernameToken></w:Security></s:Header>";
    }

    private static byte[] digest(byte[] nonce, String created, String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            sha.update(created.getBytes(StandardCharsets.UTF_8));
            return sha.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /// Text as it stands in XML.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
