package org.xunyao.store.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the shared database is: `postgresql://user:password@host:port/database?sslmode=verify-full`. The
/// password may be left out: then the driver looks into the person's `.pgpass`. Never printed with it.
///
/// The driver itself takes some eighty parameters, some of which load classes or write files, so its own
/// way of reading a URL is not used: what is not named here is refused.
///
/// @param host name or address
/// @param port 1 to 65535
/// @param database name of the database
/// @param user name of the role
/// @param secret the password, if it was given
/// @param tls how the connection is protected
public record StoreUrl(String host, int port, String database, String user, Optional<Secret> secret, Tls tls) {
    private static final String SCHEME = "postgresql";
    private static final int USUAL_PORT = 5432;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,62}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    /// Refuses names that the server could not mean.
    public StoreUrl {
        if (!HOST.matcher(host).matches() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("store.url: host or port");
        }
        if (!NAME.matcher(database).matches() || !NAME.matcher(user).matches()) {
            throw new IllegalArgumentException("store.url: database or user");
        }
        if (tls == Tls.NONE && !LOOPBACK.contains(host)) {
            throw new IllegalArgumentException("store.url: sslmode=disable only for this machine itself");
        }
    }

    /// Reads the setting `store.url`.
    ///
    /// @throws IllegalArgumentException with a sentence that never holds the password
    public static StoreUrl parse(String text) {
        URI uri = uri(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        if (!SCHEME.equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() == null) {
            throw new IllegalArgumentException("store.url: postgresql://user:password@host:port/database expected");
        }
        String host = uri.getHost().replace("[", "").replace("]", "");
        String[] person = uri.getRawUserInfo().split(":", 2);
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new StoreUrl(
                host,
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                path.startsWith("/") ? path.substring(1) : path,
                decoded(person[0]),
                person.length < 2 ? Optional.empty() : Optional.of(new Secret(decoded(person[1]))),
                tls(host, parameters(uri)));
    }

    private static URI uri(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("store.url: too long");
            }
            return new URI(text);
        } catch (URISyntaxException refused) {
            throw new IllegalArgumentException("store.url: not a URL, wrong from character " + refused.getIndex());
        }
    }

    private static List<String> parameters(URI uri) {
        return uri.getRawQuery() == null
                ? List.of()
                : new ArrayList<>(List.of(uri.getRawQuery().split("&")));
    }

    private static Tls tls(String host, List<String> parameters) {
        Tls tls = LOOPBACK.contains(host) ? Tls.NONE : Tls.VERIFIED;
        for (String one : parameters) {
            tls = switch (one) {
                case "sslmode=disable" -> Tls.NONE;
                case "sslmode=verify-full" -> Tls.VERIFIED;
                default -> throw new IllegalArgumentException("store.url: only sslmode=verify-full or disable");
            };
        }
        return tls;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password.
    @Override
    public String toString() {
        return SCHEME + "://" + user + (secret.isPresent() ? ":***" : "") + "@" + host + ":" + port + "/" + database;
    }

    /// How the connection is protected.
    public enum Tls {
        /// Not at all; only within this machine.
        NONE,
        /// Encrypted, and the server proves its name by a certificate that the driver trusts.
        VERIFIED
    }

    /// A password that does not print itself.
    public static final class Secret {
        private final String text;

        /// @param text as the server wants it
        public Secret(String text) {
            this.text = text;
        }

        String reveal() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Secret secret && secret.text.equals(text);
        }

        @Override
        public int hashCode() {
            return Secret.class.hashCode();
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
