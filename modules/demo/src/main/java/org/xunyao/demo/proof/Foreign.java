package org.xunyao.demo.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Programs of other makers as processes of their own: coreutils, poppler, OpenSSL, FFmpeg, and our own
/// `./run`.
///
/// @param folder where they run
public record Foreign(Path folder) {
    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

    /// What a program left.
    ///
    /// @param exit its exit code
    /// @param text both its outputs as UTF-8
    public record Answer(int exit, String text) {
        /// Whether it ended well.
        public boolean well() {
            return exit == 0;
        }

        /// The first line, without blanks around.
        public String line() {
            return text.lines().findFirst().orElse("").strip();
        }

        /// The last line, behind what it complained of.
        public String lastLine() {
            return text.strip().lines().reduce("", (before, line) -> line).strip();
        }

        /// The first 64 hexadecimal digits that stand alone.
        public Optional<String> digest() {
            Matcher found = DIGEST.matcher(text);
            return found.find() ? Optional.of(found.group()) : Optional.empty();
        }
    }

    /// Runs a program to its end.
    ///
    /// @throws IOException if it is not installed, or does not end within three minutes
    public Answer run(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var text = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end within " + PATIENCE_SECONDS + " s.");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("The proof was interrupted.", stopped);
        }
        return new Answer(process.exitValue(), text.join());
    }

    /// Runs a program to its end.
    ///
    /// @throws IOException as {@link #run(List)}
    public Answer run(String... words) throws IOException {
        return run(List.of(words));
    }

    /// What coreutils' `sha256sum` says of a file.
    ///
    /// @throws IOException if it says nothing
    public String sha256(Path file) throws IOException {
        return run("sha256sum", "--binary", file.toString())
                .digest()
                .orElseThrow(() -> new IOException("sha256sum cannot read " + file.getFileName() + "."));
    }

    /// What OpenSSL says of a file's SM3.
    ///
    /// @throws IOException if it says nothing
    public String sm3(Path file) throws IOException {
        return run("openssl", "dgst", "-sm3", file.toString())
                .digest()
                .orElseThrow(() -> new IOException("openssl has no SM3 of " + file.getFileName() + "."));
    }

    private static String all(InputStream output) {
        try (output) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
