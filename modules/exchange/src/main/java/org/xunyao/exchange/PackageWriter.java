package org.xunyao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// Writes packages (打包): signs a manifest and gives the container as one stream, for {@link
/// org.xunyao.kernel.DurableFiles} to seal. Nothing is held in memory but the manifest.
public final class PackageWriter {
    private final Signer signer;
    private final Digester digester;

    /// @param signer this station's key
    /// @param digester checks each file again before it is packed
    public PackageWriter(Signer signer, Digester digester) {
        this.signer = signer;
        this.digester = digester;
    }

    /// Signs the manifest and opens the package.
    ///
    /// @param contents one for each entry of the manifest, in its order
    /// @throws IllegalArgumentException if the contents are not the manifest's
    /// @throws IOException if a file cannot be read
    /// @throws FaultException `PACKAGE-CONTENT` if a file is no longer what its digests say
    public InputStream open(Manifest manifest, List<Content> contents) throws IOException {
        Tokens.require(contents.stream().map(Content::entry).toList().equals(manifest.entries()), "contents");
        for (Content content : contents) {
            requireUnchanged(content);
        }
        byte[] text = ManifestText.write(manifest);
        byte[] cms = signer.sign(text, manifest.created());
        byte[] header = new PackageHeader(text.length, cms.length, manifest.payloadBytes()).bytes();
        byte[] front = new byte[header.length + text.length + cms.length];
        System.arraycopy(header, 0, front, 0, header.length);
        System.arraycopy(text, 0, front, header.length, text.length);
        System.arraycopy(cms, 0, front, header.length + text.length, cms.length);
        return new Joined(new ByteArrayInputStream(front), contents.iterator());
    }

    /// What `previous` of the next package in the stream must be.
    public String hash(Manifest manifest) {
        return digester.digest(ManifestText.write(manifest)).sha256();
    }

    private void requireUnchanged(Content content) throws IOException {
        try (InputStream in = content.source().open()) {
            Digests found = digester.digest(in);
            if (!found.equals(content.entry().digests())) {
                throw new FaultException("PACKAGE-CONTENT", content.entry().path());
            }
        }
    }

    /// Front matter, then each file, opened only when its turn comes. What a file gives is digested on the
    /// way: it may have changed since it was looked at.
    private static final class Joined extends InputStream {
        private final Iterator<Content> rest;
        private final MessageDigest sha256;
        private @Nullable Entry reading;
        private @Nullable InputStream current;

        Joined(InputStream front, Iterator<Content> rest) {
            this.current = front;
            this.rest = rest;
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java platform has SHA-256", missing);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            InputStream open = current;
            while (open != null) {
                int count = open.read(into, offset, length);
                if (count >= 0) {
                    sha256.update(into, offset, count);
                    return count;
                }
                open.close();
                requireAsPromised();
                open = next();
                current = open;
            }
            return -1;
        }

        private @Nullable InputStream next() throws IOException {
            sha256.reset();
            if (!rest.hasNext()) {
                reading = null;
                return null;
            }
            Content content = rest.next();
            reading = content.entry();
            return content.source().open();
        }

        private void requireAsPromised() {
            Entry entry = reading;
            if (entry != null
                    && !HexFormat.of()
                            .formatHex(sha256.digest())
                            .equals(entry.digests().sha256())) {
                throw new FaultException("PACKAGE-CONTENT", "changed on its way: " + entry.path());
            }
        }

        @Override
        public void close() throws IOException {
            if (current != null) {
                current.close();
            }
        }
    }
}
