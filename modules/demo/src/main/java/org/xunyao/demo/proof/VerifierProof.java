package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The command `./run verify FILE --trust BUNDLE` as a stranger calls it: no database, an exit code.
///
/// @param command words before `verify`
/// @param file the package
/// @param bundle whom to trust
public record VerifierProof(
        Findings findings, Foreign foreign, Scratch scratch, List<String> command, Path file, Path bundle) {
    private static final int HEADER = 28;
    private static final List<String> TAKEN = List.of("INTACT", "KNOWN", "CLAIMED", "COMPLETE");
    private static final int ANSWERS = 4;
    private static final Pattern CODE = Pattern.compile("\\[([A-Z-]+)]$", Pattern.MULTILINE);

    /// The package itself is accepted; a copy with one bit changed in its header, its manifest or its last
    /// file is not, nor a copy that ends too early.
    ///
    /// @throws IOException if the command cannot be run
    public void prove() throws IOException {
        Foreign.Answer answer = verify(file);
        findings.say(
                answer.exit() == 0 && codes(answer).equals(TAKEN),
                "./run verify ends with " + answer.exit() + ": " + said(answer));
        long last = Files.size(file) - 1;
        for (long at : new long[] {HEADER / 2, HEADER + HEADER, last}) {
            refused("one bit changed in byte " + at, scratch.flipped("changed.xyp", file, at));
        }
        byte[] bytes = Files.readAllBytes(file);
        refused("its last byte cut off", scratch.put("short.xyp", java.util.Arrays.copyOf(bytes, bytes.length - 1)));
    }

    private void refused(String what, Path copy) throws IOException {
        Foreign.Answer answer = verify(copy);
        findings.say(
                answer.exit() == 1 && codes(answer).size() == ANSWERS,
                "./run verify of a copy with " + what + " ends with " + answer.exit() + ": " + said(answer));
    }

    private Foreign.Answer verify(Path which) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("verify", which.toString(), "--trust", bundle.toString()));
        return foreign.run(words);
    }

    /// The codes of the four answers, in their order.
    private static List<String> codes(Foreign.Answer answer) {
        return CODE.matcher(answer.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String said(Foreign.Answer answer) {
        List<String> codes = codes(answer);
        return codes.isEmpty() ? answer.line() : String.join(", ", codes);
    }
}
