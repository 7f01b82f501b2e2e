package org.xunyao.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xunyao.exchange.Signer;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.exchange.TrustedKey;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

/// This station's key (本机签名密钥): made at the first need, then only read. It lies encrypted beside the
/// data; what opens it lies in another folder, so a copy of the data or a backup holds no usable key.
public final class StationKeys {
    /// The role under which a trust bundle lists a station.
    public static final String ROLE = "station";

    private static final String KEY_FILES = "station-*.p12";
    private static final int NAME_DIGITS = 16;
    private static final int PASSWORD_BYTES = 24;
    private static final int MAX_FILE = 1 << 16;
    /// So that a clock set right after the key was made does not make its own first signatures impossible.
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration VALID = Duration.ofDays(3 * 365);

    private final StationKey key;
    private final TrustedKey trusted;
    private final Path bundle;

    private StationKeys(StationKey key, TrustedKey trusted, Path bundle) {
        this.key = key;
        this.trusted = trusted;
        this.bundle = bundle;
    }

    /// Where key and password lie.
    ///
    /// @param keys encrypted key and trust bundle, such as `keys` in the data folder
    /// @param secrets passwords, outside of the data folder and of every backup, one file a key
    public record Place(Path keys, Path secrets) {
        /// Refuses a password beside the key that it opens.
        public Place {
            keys = keys.toAbsolutePath().normalize();
            secrets = secrets.toAbsolutePath().normalize();
            Path above = keys.getParent();
            if (secrets.startsWith(above == null ? keys : above)) {
                throw new IllegalArgumentException("the password would lie beside the key");
            }
        }
    }

    /// Reads the station's key, or makes it if there is none, and writes its trust bundle for the province.
    /// Call it once, by whoever holds the station's lock.
    ///
    /// @param party the sender the key speaks for, a token such as `lanxi-2`
    /// @throws FaultException `KEY-DISK`; `KEY-SECRET` if a key is there but not what opens it, and
    ///     `KEY-READ` if it does not open: neither is mended by a new key, for packages name the old one;
    ///     `KEY-TWO` if two keys are there
    public static StationKeys open(Place place, DurableFiles files, Clock clock, SecureRandom random, String party) {
        var keyFile = new KeyFile(random);
        try {
            List<Path> found = existing(place.keys());
            if (found.size() > 1) {
                throw new FaultException("KEY-TWO", "more than one station key");
            }
            if (found.isEmpty()) {
                create(place, files, keyFile, party, clock.now(), random);
                found = existing(place.keys());
            }
            StationKey key = read(place, keyFile, found.getFirst());
            TrustedKey trusted = key.trusted(party, ROLE);
            Path bundle = place.keys().resolve("trust-bundle.txt");
            publish(bundle, new TrustBundle(1, List.of(trusted)).write(), files);
            return new StationKeys(key, trusted, bundle);
        } catch (IOException refused) {
            throw new FaultException("KEY-DISK", "the key could not be read or written", refused);
        }
    }

    /// Signs in the station's name.
    public Signer signer() {
        return key;
    }

    /// What others must trust to know this station.
    public TrustedKey trusted() {
        return trusted;
    }

    /// The trust bundle's file with this station alone, to be handed to the province on paper's terms: in
    /// person, not beside a package.
    public Path bundle() {
        return bundle;
    }

    private static List<Path> existing(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, KEY_FILES)) {
            all.forEach(found::add);
        }
        return found;
    }

    /// The password first: a crash in between leaves one that opens nothing, never a key that nothing
    /// opens.
    private static void create(
            Place place, DurableFiles files, KeyFile keyFile, String party, Instant now, SecureRandom random)
            throws IOException {
        Instant day = now.truncatedTo(ChronoUnit.SECONDS);
        StationKey key = keyFile.create("Xunyao station " + party, day.minus(BEFORE), day.plus(VALID));
        String name = "station-" + key.keyId().substring(0, NAME_DIGITS);
        byte[] raw = new byte[PASSWORD_BYTES];
        random.nextBytes(raw);
        byte[] password = Base64.getUrlEncoder().encode(raw);
        char[] characters = ascii(password);
        try {
            files.replace(place.secrets().resolve(name + ".pass"), password);
            files.replace(place.keys().resolve(name + ".p12"), keyFile.write(key, characters));
        } finally {
            Arrays.fill(raw, (byte) 0);
            Arrays.fill(password, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    private static StationKey read(Place place, KeyFile keyFile, Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(".p12", "");
        Path secret = place.secrets().resolve(name + ".pass");
        if (!Files.isRegularFile(secret)) {
            throw new FaultException("KEY-SECRET", "no password for " + name);
        }
        byte[] password = small(secret);
        char[] characters = ascii(password);
        try {
            return keyFile.read(small(file), characters);
        } finally {
            Arrays.fill(password, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    private static void publish(Path bundle, byte[] text, DurableFiles files) throws IOException {
        Optional<byte[]> there = Files.isRegularFile(bundle) ? Optional.of(small(bundle)) : Optional.empty();
        if (there.isEmpty() || !Arrays.equals(there.get(), text)) {
            files.replace(bundle, text);
        }
    }

    private static byte[] small(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            throw new IOException("too long for a key: " + file.getFileName());
        }
        return Files.readAllBytes(file);
    }

    private static char[] ascii(byte[] password) {
        return StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(password)).array();
    }
}
