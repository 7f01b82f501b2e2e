package org.xunyao.testkit.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;

/// Checks a user name token as a camera would: the digest, its age against the camera's own clock, and
/// that it was not seen before.
final class TokenCheck {
    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Duration OLDEST = Duration.ofSeconds(30);

    private final String user;
    private final String password;
    private final Set<String> seen = new HashSet<>();

    TokenCheck(String user, String password) {
        this.user = user;
        this.password = password;
    }

    synchronized boolean opens(Document question, Instant now) {
        String nonce = text(question, SECURITY, "Nonce");
        String created = text(question, UTILITY, "Created");
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(Base64.getDecoder().decode(nonce));
            sha.update(created.getBytes(StandardCharsets.UTF_8));
            String digest = Base64.getEncoder().encodeToString(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
            Duration age = Duration.between(Instant.parse(created), now).abs();
            return text(question, SECURITY, "Username").equals(user)
                    && text(question, SECURITY, "Password").equals(digest)
                    && age.compareTo(OLDEST) <= 0
                    && seen.add(nonce);
        } catch (DateTimeException | IllegalArgumentException none) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document question, String namespace, String name) {
        var found = question.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
