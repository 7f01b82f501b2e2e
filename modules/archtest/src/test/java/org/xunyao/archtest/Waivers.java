package org.xunyao.archtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The lines of exceptions.txt.
final class Waivers {
    private final List<Waiver> waivers = Lines.of("exceptions.txt").stream()
            .map(line -> line.split("\\s+"))
            .map(words -> new Waiver(words[0], words[1], words[2]))
            .toList();

    /// One exception and the decision that allows it.
    record Waiver(String rule, String where, String decision) {}

    boolean cover(Rule rule, Offence offence) {
        return waivers.stream()
                .anyMatch(waiver ->
                        waiver.rule().equals(rule.id()) && offence.where().startsWith(waiver.where()));
    }

    /// Exceptions that name a decision which is not in docs/adr.
    List<Waiver> withoutDecision(Path root) {
        try (Stream<Path> files = Files.list(root.resolve("docs/adr"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return waivers.stream()
                    .filter(waiver -> names.stream().noneMatch(name -> name.startsWith(waiver.decision() + "-")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
