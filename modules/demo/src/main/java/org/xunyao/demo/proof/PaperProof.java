package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The issued documents by foreign means: poppler reads their words, veraPDF judges their form.
///
/// @param papers the issued files by the name of their kind, such as 证据提取单
public record PaperProof(Findings findings, Foreign foreign, Map<String, Path> papers) {
    /// Whether veraPDF takes each as PDF/A-2u, and each carries the name of its kind.
    ///
    /// @throws IOException if poppler is missing or a file cannot be read
    public void prove() throws IOException {
        var validator = new VeraPdf();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Path> paper : papers.entrySet()) {
            List<String> against = validator.against(paper.getValue());
            if (!against.isEmpty()) {
                wrong.add(paper.getKey() + " " + against);
            }
            if (!plain(text(paper.getValue())).contains(paper.getKey())) {
                wrong.add(paper.getKey() + " is not its title by pdftotext");
            }
        }
        findings.say(
                wrong.isEmpty() && !papers.isEmpty(),
                "veraPDF takes each of the %d issued documents as PDF/A-2u and pdftotext reads its title: %s"
                                .formatted(papers.size(), String.join(", ", papers.keySet()))
                        + (wrong.isEmpty() ? "" : ", but " + wrong));
    }

    /// Whether each of these kinds carries the digest that coreutils computes of a file.
    ///
    /// @param file such as the film taken from the shop's recorder
    /// @throws IOException if a program is missing
    public void carries(List<String> kinds, Path file) throws IOException {
        String sum = foreign.sha256(file);
        for (String kind : kinds) {
            Path paper = papers.get(kind);
            String read = paper == null ? "" : text(paper);
            findings.say(
                    read.lines().anyMatch(line -> line.matches(".*\\b" + sum + "\\b.*")),
                    "sha256sum of %s is %s, which pdftotext reads in the %s".formatted(file.getFileName(), sum, kind));
        }
    }

    /// Whether a kind says some words.
    ///
    /// @throws IOException if poppler is missing
    public void says(String kind, String words) throws IOException {
        Path paper = papers.get(kind);
        findings.say(
                paper != null && plain(text(paper)).contains(plain(words)),
                "pdftotext reads “" + words + "” in the " + kind);
    }

    private String text(Path paper) throws IOException {
        return foreign.run("pdftotext", "-enc", "UTF-8", "-layout", paper.toString(), "-")
                .text();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
