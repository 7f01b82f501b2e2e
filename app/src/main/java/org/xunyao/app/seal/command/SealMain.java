package org.xunyao.app.seal.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.log.LogLines;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.paper.SealCertificate;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.pdf.seal.SealPicture;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.ui.text.Texts;

/// `./run seal [--set KEY.p12] [--picture SEAL.png] [--anchors TRUSTED.pem] [--off] [--data FOLDER]
/// [--secrets FOLDER] [--lang zh|en]`: sets the bureau's certificate for papers, asking for its
/// password, and says what is set.
public final class SealMain {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSE = 2;
    private static final long MOST_BYTES = 16L << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private SealMain() {}

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings
    /// are.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, err, SealMain::ask);
        System.exit(run(List.of(words), terminal, new SystemClock(SystemClock.CHINA), SealMain::folder));
    }

    private static SealFolder folder(List<String> station) {
        Arguments arguments = Arguments.of(station.toArray(String[]::new));
        return SealFolder.of(
                arguments.data(), arguments.secrets(), new DurableFilesOnDisk(BouncyDigester::sm3, MOST_BYTES));
    }

    /// Where it is said, and who is asked.
    ///
    /// @param out gets the lines
    /// @param err gets the one sentence if nothing was done
    /// @param ask gives the password
    record Terminal(PrintStream out, PrintStream err, Function<String, char[]> ask) {}

    /// A password is never a word of the command line, where every process of the computer reads
    /// it.
    private static char[] ask(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", question))
                .orElseThrow(() -> new FaultException("SEAL-CONSOLE", "nobody to ask for the password"));
    }

    /// The same without a process.
    ///
    /// @param folders where a station's seal lies, by the words that say which one is meant
    /// @return 0 done, 1 refused, 2 the words make no sense
    static int run(List<String> words, Terminal terminal, Clock clock, Function<List<String>, SealFolder> folders) {
        Texts texts = Texts.of(SealCommand.language(words)).with(SealFolder.BUNDLE);
        Optional<SealCommand> understood = SealCommand.of(words);
        if (understood.isEmpty()) {
            terminal.err().println(texts.of("seal.usage"));
            return MISUSE;
        }
        try {
            SealCommand command = understood.get();
            SealFolder folder = folders.apply(command.station());
            change(command, folder, new Asking(texts, terminal.ask(), clock));
            say(folder, texts, clock, terminal.out());
            return DONE;
        } catch (FaultException refused) {
            terminal.err().println(texts.fault(refused.code()));
            return REFUSED;
        }
    }

    private record Asking(Texts texts, Function<String, char[]> ask, Clock clock) {}

    private static void change(SealCommand command, SealFolder folder, Asking asking) {
        if (command.off()) {
            folder.off();
        }
        // The picture first: from the first sealed paper on it is the one that was meant.
        Optional.ofNullable(command.set().get("--picture")).ifPresent(file -> folder.picture(bytes(file)));
        Optional.ofNullable(command.set().get("--anchors")).ifPresent(file -> folder.anchors(bytes(file)));
        Optional.ofNullable(command.set().get("--set")).ifPresent(file -> {
            byte[] key = bytes(file);
            char[] password = asking.ask().apply(asking.texts().of("seal.ask"));
            try {
                SealCertificate.read(key, password)
                        .requireHolding(asking.clock().now());
                folder.set(key, password);
            } finally {
                Arrays.fill(password, '\0');
            }
        });
    }

    private static void say(SealFolder folder, Texts texts, Clock clock, PrintStream out) {
        Optional<SealFolder.Held> held = folder.held();
        out.println(
                held.map(each -> certificate(each.certificate(), texts, clock)).orElseGet(() -> texts.of("seal.none")));
        held.ifPresent(each -> out.println(texts.of(each.picture().isPresent() ? "seal.picture" : "seal.unseen")));
        int anchors = folder.anchors().certificates().size();
        out.println(anchors == 0 ? texts.of("seal.anchors.none") : texts.of("seal.anchors", Texts.figure(anchors)));
        if (!folder.mark().equals(folder.noted())) {
            out.println(texts.of("seal.audit"));
        }
    }

    private static String certificate(SealCertificate certificate, Texts texts, Clock clock) {
        return texts.of(
                certificate.sm2() ? "seal.sm2" : "seal.ecdsa",
                certificate.subject(),
                DAY.format(certificate.until().atZone(clock.zone())));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SealPicture.MOST_BYTES + 1);
        } catch (IOException refused) {
            throw new FaultException("SEAL-FILE", "the file cannot be read", refused);
        }
    }
}
