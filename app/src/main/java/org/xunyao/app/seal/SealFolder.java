package org.xunyao.app.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.SealCertificate;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.SealShelf;
import org.xunyao.documents.seal.setting.SealStanding;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.seal.SealPicture;

/// Where the bureau's seal lies: key file, picture and trusted certificates in the folder `keys` of
/// the data, the password outside of the data folder and of every backup, as with the station's own
/// key. Read anew each time, so that a change holds at once.
public final class SealFolder implements SealShelf {
    /// Base name of the message bundle of setting a seal, and of the faults of sealing.
    public static final String BUNDLE = "org.xunyao.app.seal.seal";

    private static final String KEY = "bureau-seal.p12";
    private static final String PICTURE = "bureau-seal.png";
    private static final String ANCHORS = "bureau-anchors.pem";
    private static final String NOTED = "bureau-seal.noted";
    private static final String NONE = "none";
    private static final int NAME_DIGITS = 16;
    private static final int MOST_PASSWORD = 1 << 10;

    private final Path keys;
    private final Path secrets;
    private final DurableFiles files;

    private SealFolder(Path keys, Path secrets, DurableFiles files) {
        this.keys = keys;
        this.secrets = secrets;
        this.files = files;
    }

    /// Of a station; several stations of one machine have their own passwords.
    ///
    /// @param data the data folder
    /// @param secrets the folder of secrets, not within the data folder
    public static SealFolder of(Path data, Path secrets, DurableFiles files) {
        Path folder = data.toAbsolutePath().normalize();
        String name = digest(folder.toString().getBytes(StandardCharsets.UTF_8));
        return new SealFolder(folder.resolve("keys"), secrets.resolve("seal").resolve(name), files);
    }

    /// What is set.
    ///
    /// @param picture perhaps none: then the seal is not seen
    public record Held(SealCertificate certificate, Optional<SealPicture> picture) {}

    /// The certificate that is set, ready to sign; nothing if none is.
    ///
    /// @throws FaultException `SEAL-SECRET` if its password is not there, `SEAL-DISK`, or as
    ///     {@link SealCertificate#read}
    public Optional<Held> held() {
        Optional<byte[]> file = read(keys.resolve(KEY), SealCertificate.MOST_BYTES);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] secret = read(secret(file.get()), MOST_PASSWORD)
                .orElseThrow(() -> new FaultException("SEAL-SECRET", "no password for the bureau's seal"));
        char[] password = characters(secret);
        try {
            Optional<SealPicture> picture =
                    read(keys.resolve(PICTURE), SealPicture.MOST_BYTES).map(SealPicture::read);
            return Optional.of(new Held(SealCertificate.read(file.get(), password), picture));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public SealStanding standing() {
        var trouble = new ArrayList<String>();
        Optional<CertificateCard> own =
                told(trouble, () -> held().map(Held::certificate).map(SealCertificate::card), Optional.empty());
        Optional<byte[]> seen =
                told(trouble, () -> read(keys.resolve(PICTURE), SealPicture.MOST_BYTES), Optional.empty());
        List<CertificateCard> trusted = told(trouble, () -> anchors().cards(), List.of());
        return new SealStanding(own, seen, trusted, trouble.stream().findFirst());
    }

    private static <R> R told(List<String> trouble, Supplier<R> reading, R otherwise) {
        try {
            return reading.get();
        } catch (FaultException broken) {
            trouble.add(broken.code());
            return otherwise;
        }
    }

    /// What lies here, by the digests of the files, without reading any of them as what it is.
    ///
    /// @throws FaultException `SEAL-DISK`
    public String mark() {
        return "certificate " + mark(KEY, SealCertificate.MOST_BYTES) + " picture "
                + mark(PICTURE, SealPicture.MOST_BYTES) + " anchors " + mark(ANCHORS, PaperAnchors.MOST_BYTES);
    }

    private String mark(String name, int most) {
        return read(keys.resolve(name), most).map(SealFolder::digest).orElse(NONE);
    }

    /// The mark that the audit knows of; the mark of nothing at all while it knows of none.
    ///
    /// @throws FaultException `SEAL-DISK`
    public String noted() {
        return read(keys.resolve(NOTED), MOST_PASSWORD)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("certificate none picture none anchors none");
    }

    /// The audit knows of this mark.
    ///
    /// @throws FaultException `SEAL-DISK`
    public void note(String mark) {
        write(keys.resolve(NOTED), mark.getBytes(StandardCharsets.UTF_8));
    }

    /// Whom the bureau trusts for papers.
    ///
    /// @throws FaultException `SEAL-ANCHORS` or `SEAL-DISK`
    public PaperAnchors anchors() {
        return read(keys.resolve(ANCHORS), PaperAnchors.MOST_BYTES)
                .map(PaperAnchors::read)
                .orElse(PaperAnchors.NONE);
    }

    /// Sets a certificate. The password goes first, under the name of this very file: whatever
    /// breaks off in between, the certificate that holds is the old one with its password, or the
    /// new one with its own.
    ///
    /// @throws FaultException as {@link SealCertificate#read}; then nothing was changed
    public SealCertificate set(byte[] file, char[] password) {
        SealCertificate certificate = SealCertificate.read(file, password);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        try {
            write(secret(file), secret);
            write(keys.resolve(KEY), file);
            return certificate;
        } finally {
            Arrays.fill(secret, (byte) 0);
            encoded.clear();
            while (encoded.hasRemaining()) {
                encoded.put((byte) 0);
            }
        }
    }

    /// Sets the picture of the seal.
    ///
    /// @throws FaultException as {@link SealPicture#read}
    public void picture(byte[] png) {
        SealPicture.read(png);
        write(keys.resolve(PICTURE), png);
    }

    /// Sets the certificates that the bureau trusts.
    ///
    /// @throws FaultException as {@link PaperAnchors#read}
    public void anchors(byte[] file) {
        PaperAnchors.read(file);
        write(keys.resolve(ANCHORS), file);
    }

    /// Papers are sealed by hand from now on. What was sealed before stays, and so do the trusted
    /// certificates.
    ///
    /// @throws FaultException `SEAL-DISK`
    public void off() {
        Optional<byte[]> file = read(keys.resolve(KEY), SealCertificate.MOST_BYTES);
        try {
            Files.deleteIfExists(keys.resolve(KEY));
            if (file.isPresent()) {
                Files.deleteIfExists(secret(file.get()));
            }
        } catch (IOException refused) {
            throw new FaultException("SEAL-DISK", "the seal was not taken away", refused);
        }
    }

    private Path secret(byte[] file) {
        return secrets.resolve("seal-" + digest(file) + ".pass");
    }

    private void write(Path file, byte[] bytes) {
        try {
            files.replace(file, bytes);
        } catch (IOException refused) {
            throw new FaultException("SEAL-DISK", "the seal was not kept", refused);
        }
    }

    private static Optional<byte[]> read(Path file, int most) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > most) {
                throw new FaultException("SEAL-DISK", file.getFileName() + " is too long");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException refused) {
            throw new FaultException("SEAL-DISK", "the seal could not be read", refused);
        }
    }

    private static char[] characters(byte[] secret) {
        CharBuffer read = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
        char[] password = new char[read.remaining()];
        read.get(password);
        return password;
    }

    /// First digits of the SHA-256 of bytes, by which files and certificates are told apart.
    public static String digest(byte[] bytes) {
        return new BouncyDigester().digest(bytes).sha256().substring(0, NAME_DIGITS);
    }
}
