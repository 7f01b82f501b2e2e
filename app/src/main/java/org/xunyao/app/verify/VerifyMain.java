package org.xunyao.app.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.app.log.LogLines;
import org.xunyao.app.verify.Answer.Question;
import org.xunyao.app.verify.Answer.Standing;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.Verification;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// `./run verify FILE --trust BUNDLE [--lang zh|en] [--files]`: judges a package, or the electronic
/// seal of a paper (PDF, with `--trust` certificates), without database, window or network. Prints
/// one line for each of the four (three) answers and one for what they come to.
public final class VerifyMain {
    /// All four answers allow to take the package.
    public static final int ACCEPTABLE = 0;
    /// They do not.
    public static final int REFUSED = 1;
    /// There was nothing to judge: wrong words, or a file that cannot be read.
    public static final int MISUSE = 2;

    /// As wide as a Chinese character, so that the columns stand.
    private static final char WIDE_BLANK = '\u3000';

    private VerifyMain() {}

    /// Ends the process with the exit code. The lines are UTF-8 whatever the terminal's settings are.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err, new SystemClock(SystemClock.CHINA)));
    }

    /// The same without a process.
    ///
    /// @param out gets the lines
    /// @param err gets the one sentence if there is nothing to judge
    /// @return {@link #ACCEPTABLE}, {@link #REFUSED} or {@link #MISUSE}
    public static int run(List<String> words, PrintStream out, PrintStream err, Clock clock) {
        Texts texts = Texts.of(VerifyCommand.language(words)).with(VerifyWords.BUNDLE);
        Optional<VerifyCommand> understood = VerifyCommand.of(words);
        if (understood.isEmpty()) {
            err.println(texts.fault("VERIFY-USAGE"));
            return MISUSE;
        }
        VerifyCommand command = understood.get();
        if (PaperCheck.isPaper(command.file())) {
            return paper(command, texts, out, err, clock);
        }
        var verifier = new PackageVerifier(new BouncyDigester(), new CmsSignatureCheck(), clock, PackageLimits.usual());
        try {
            Verification found = new PackageCheck(verifier).of(command.file(), command.trust());
            say(out, new VerifyWords(texts, clock.zone()), command, found);
            return found.acceptable() ? ACCEPTABLE : REFUSED;
        } catch (FaultException unreadable) {
            err.println(texts.fault(unreadable.code()));
            return MISUSE;
        }
    }

    private static int paper(VerifyCommand command, Texts texts, PrintStream out, PrintStream err, Clock clock) {
        try {
            PaperVerdict found = new PaperCheck(clock).of(command.file(), command.trust());
            var words = new VerifyWords(texts, clock.zone());
            new PaperAnswers(texts, clock.zone()).answers(found).forEach(answer -> line(out, words, command, answer));
            out.println(texts.of(found.good() ? "verify.paper.good" : "verify.paper.doubt"));
            return found.good() ? ACCEPTABLE : REFUSED;
        } catch (FaultException unreadable) {
            err.println(texts.fault(unreadable.code()));
            return MISUSE;
        }
    }

    private static void say(PrintStream out, VerifyWords words, VerifyCommand command, Verification found) {
        words.answers(found, command.trust().isPresent()).forEach(answer -> line(out, words, command, answer));
        out.println(words.result(found));
        if (command.files()) {
            found.manifest().map(Manifest::entries).orElse(List.of()).forEach(entry -> out.println(line(entry)));
        }
    }

    private static void line(PrintStream out, VerifyWords words, VerifyCommand command, Answer answer) {
        char fill = command.language() == Language.CHINESE ? WIDE_BLANK : ' ';
        int names = longest(Stream.of(Question.values()).map(words::name));
        int standings = longest(Stream.of(Standing.values()).map(words::word));
        out.println(padded(words.name(answer.question()), names, fill)
                + padded(words.word(answer.standing()), standings, fill)
                + answer.sentence() + " [" + answer.code() + "]");
    }

    private static int longest(Stream<String> all) {
        return all.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width, char fill) {
        return word + String.valueOf(fill).repeat(width + 1 - word.length());
    }

    private static String line(Entry entry) {
        return entry.digests().sha256() + "  " + entry.digests().size() + "  " + entry.path();
    }
}
