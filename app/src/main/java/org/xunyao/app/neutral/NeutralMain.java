package org.xunyao.app.neutral;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.house.Threshold;
import org.xunyao.app.log.LogLines;
import org.xunyao.app.setup.PassphraseFile;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.app.setup.UnattendedStart;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// `./run export-store DIR` and `./run import-store DIR`: everything that a data folder holds as JSON
/// Lines with the sealed files beside them, and the way back into a new data folder or an empty
/// PostgreSQL database. Passphrase and password are read without echo, or from files that only their
/// owner may read.
public final class NeutralMain {
    /// Done.
    public static final int DONE = 0;
    /// Refused; one sentence says why.
    public static final int REFUSED = 1;
    /// Wrong words.
    public static final int MISUSE = 2;

    private static final String BUNDLE = "org.xunyao.app.app";

    private NeutralMain() {}

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings are.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /// The same without a process.
    ///
    /// @param out gets the progress and the result
    /// @param err gets the one sentence of a refusal
    /// @return {@link #DONE}, {@link #REFUSED} or {@link #MISUSE}
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        Texts texts = Texts.of(Language.CHINESE).with(BUNDLE);
        Optional<NeutralWords> understood = NeutralWords.of(words);
        if (understood.isEmpty()) {
            err.println(texts.fault("NEUTRAL-USAGE"));
            return MISUSE;
        }
        try {
            NeutralWords told = understood.get();
            say(out, texts, told, transferred(told, Arguments.of(told.rest().toArray(String[]::new)), out));
            return DONE;
        } catch (IllegalArgumentException misused) {
            err.println(misused.getMessage());
            return MISUSE;
        } catch (FaultException refused) {
            err.println(texts.fault(refused.code()) + " [" + refused.getMessage() + "]");
            return REFUSED;
        } catch (CancellationException stopped) {
            err.println(texts.fault("NEUTRAL-STOPPED"));
            return REFUSED;
        }
    }

    private static Manifest transferred(NeutralWords told, Arguments arguments, PrintStream out) {
        char[] password = told.password()
                .map(file -> PassphraseFile.read(file, arguments.data()))
                .orElseGet(() -> asked(told.login() + ": "));
        try (Surroundings surroundings = opened(told, arguments)) {
            var transfer = new NeutralTransfer(surroundings, new ConsoleProgress(out));
            Path folder = told.folder().toAbsolutePath().normalize();
            return told.out()
                    ? transfer.export(folder, told.login(), password)
                    : transfer.take(folder, told.login(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// An export opens what is there and makes nothing; an import makes the data folder.
    private static Surroundings opened(NeutralWords told, Arguments arguments) {
        Threshold threshold = Threshold.of(arguments);
        if (told.out() && threshold.door().look() == StationDoor.State.FRESH) {
            throw new FaultException("STORE-MISSING", "nothing to export");
        }
        if (arguments.start().store().isPresent()
                || arguments.start().passphrase().isPresent()) {
            return Surroundings.open(arguments);
        }
        char[] passphrase = asked("启动口令 passphrase: ");
        try {
            return Surroundings.over(
                    threshold, new UnattendedStart(threshold.firstRun(), store -> {}).open(passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    // In JDK 25 there is no console again where nobody sits at a terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static char[] asked(String prompt) {
        @Nullable Console console = System.console();
        char @Nullable [] typed = console == null ? null : console.readPassword("%s", prompt);
        if (typed == null) {
            throw new FaultException("KEY-FILE", "no terminal to ask at");
        }
        return typed;
    }

    private static void say(PrintStream out, Texts texts, NeutralWords told, Manifest manifest) {
        Tally tally = Tally.of(manifest);
        out.println(texts.of(
                told.out() ? "neutral.exported" : "neutral.imported",
                Texts.figure(tally.tables()),
                Texts.figure(tally.rows()),
                Texts.figure(tally.files()),
                manifest.digest(new JsonRows())));
        if (tally.amiss() > 0) {
            out.println(texts.of("neutral.amiss", Texts.figure(tally.amiss())));
        }
    }
}
