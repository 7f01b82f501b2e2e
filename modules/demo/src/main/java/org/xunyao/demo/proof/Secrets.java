package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Looks for secrets in every file that a tour left.
///
/// @param folder searched with all below it
public record Secrets(Findings findings, Path folder) {
    private static final long LARGEST_FILE = 256L << 20;

    /// Searches for one secret in three encodings.
    ///
    /// @param name what it is called, never the secret itself
    /// @param allowed files that must hold it, where a person typed it: they show that the search finds
    /// what is there
    /// @throws IOException if a file cannot be read
    public void search(String name, String secret, List<Path> allowed) throws IOException {
        List<byte[]> forms = List.of(
                secret.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_16BE),
                secret.getBytes(StandardCharsets.UTF_16LE));
        List<Path> files = files();
        List<Path> holders = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (forms.stream().anyMatch(form -> holds(bytes, form))) {
                holders.add(file);
            }
        }
        String where = holders.isEmpty()
                ? "none"
                : holders.stream().map(folder::relativize).toList() + (holders.equals(allowed) ? " alone" : "");
        findings.say(
                holders.equals(allowed),
                name + " stands in " + where + " of " + files.size() + " files of " + folder.getFileName());
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && facts.size() <= LARGEST_FILE) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
