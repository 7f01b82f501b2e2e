package org.xunyao.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.AuditChain;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CheckpointSeals;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.FaultException;

/// `java -jar xunyao-verifier.jar FILE [--trust BUNDLE] [--anchor FILE]… [--lang zh|en]`: judges an audit
/// export without database, window or network.
public final class VerifierMain {
    /// Nothing is wrong and a trusted key answers for it.
    public static final int PROVEN = 0;
    /// Something is wrong, or nobody known answers for it.
    public static final int NOT_PROVEN = 1;
    /// There was nothing to judge: wrong words, or a file that cannot be read.
    public static final int MISUSE = 2;

    private VerifierMain() {}

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings are.
    public static void main(String[] words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /// The same without a process.
    ///
    /// @param out gets the lines
    /// @param err gets the one sentence if there is nothing to judge
    /// @return {@link #PROVEN}, {@link #NOT_PROVEN} or {@link #MISUSE}
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        var sentences = new VerifierWords(VerifierCommand.language(words));
        Optional<VerifierCommand> understood = VerifierCommand.of(words);
        if (understood.isEmpty()) {
            err.println(sentences.of("usage"));
            return MISUSE;
        }
        try {
            AuditReport report = judge(understood.get());
            sentences.lines(report).forEach(out::println);
            return report.proven() ? PROVEN : NOT_PROVEN;
        } catch (FaultException unreadable) {
            err.println(sentences.of("fault." + unreadable.code()));
            return MISUSE;
        } catch (IOException refused) {
            err.println(sentences.of("fault.FILE"));
            return MISUSE;
        }
    }

    private static AuditReport judge(VerifierCommand command) throws IOException {
        Optional<TrustBundle> bundle = Optional.empty();
        if (command.trust().isPresent()) {
            bundle = Optional.of(trust(command.trust().get()));
        }
        Optional<List<SignedCheckpoint>> anchors =
                command.anchors().isEmpty() ? Optional.empty() : Optional.of(new AnchorFiles().read(command.anchors()));
        var check = new AuditFileCheck(
                new AuditChain(new BouncyDigester())::whole,
                new CheckpointSeals(new CmsSignatureCheck(), bundle),
                bundle.isPresent());
        try (InputStream file = Files.newInputStream(command.file())) {
            return check.of(file, anchors);
        }
    }

    private static TrustBundle trust(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return TrustBundle.read(atMost(bytes, TrustBundle.MAX_BYTES));
        } catch (IllegalArgumentException notABundle) {
            throw new FaultException("TRUST", "not a trust bundle", notABundle);
        }
    }

    static byte[] atMost(InputStream bytes, int most) throws IOException {
        byte[] all = bytes.readNBytes(most + 1);
        if (all.length > most) {
            throw new IOException("more than " + most + " bytes");
        }
        return all;
    }
}
