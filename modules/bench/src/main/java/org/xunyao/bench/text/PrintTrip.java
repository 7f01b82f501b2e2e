package org.xunyao.bench.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;

/// Hostile text on paper: each text in each kind of document, set as PDF and read out of it by PDFBox. It
/// stands there as it stands in the facts, blanks and ends of lines apart, or the document is refused
/// because no font draws it. A page bears as many texts as its form has fields.
///
/// @param composer sets the pages
/// @param specimen makes the facts
record PrintTrip(Composer composer, Specimen specimen) implements TextTrip {
    private static final Pattern NO_FONT = Pattern.compile("no font draws U\\+([0-9a-f]+)");

    @Override
    public void go(List<String> corpus, Findings findings) throws IOException {
        for (DocumentKind kind : DocumentKinds.installed().all()) {
            List<String> shown = shown(kind);
            if (shown.isEmpty()) {
                findings.wrong("paper of " + kind.name(), "", "shows no usual text");
                continue;
            }
            for (int from = 0; from < corpus.size(); from += shown.size()) {
                page(kind, row(kind, shown, corpus, from, findings), findings);
            }
            findings.done("paper", ", " + shown.size() + " fields of " + kind.template(), corpus.size());
        }
    }

    /// The texts of the facts that the form shows: some stand only in the rows.
    private List<String> shown(DocumentKind kind) throws IOException {
        var marks = new LinkedHashMap<String, String>();
        for (String path : Texts.of(specimen.make(kind.facts())).keySet()) {
            String mark = "记号" + (char) ('甲' + marks.size()) + marks.size() + "终";
            if (taken(kind, Map.of(path, mark)).isPresent()) {
                marks.put(path, mark);
            }
        }
        String text = String.join("", pages(set(kind, taken(kind, marks).orElseThrow())));
        return marks.entrySet().stream()
                .filter(one -> text.contains(bare(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> row(
            DocumentKind kind, List<String> shown, List<String> corpus, int from, Findings findings) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < shown.size() && from + i < corpus.size(); i++) {
            String text = corpus.get(from + i);
            // The field changes from round to round, so that forms of few fields do not always show the same ones.
            String path = shown.get((i + from / shown.size()) % shown.size());
            if (taken(kind, Map.of(path, text)).isPresent()) {
                row.put(path, text);
            } else {
                findings.refused("by the facts");
            }
        }
        return row;
    }

    private Optional<Facts> taken(DocumentKind kind, Map<String, String> texts) {
        try {
            return Optional.of((Facts) specimen.make(kind.facts(), texts));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private void page(DocumentKind kind, Map<String, String> row, Findings findings) throws IOException {
        var left = new LinkedHashMap<>(row);
        while (true) {
            try {
                judge(kind, left, findings);
                return;
            } catch (FaultException fault) {
                Matcher glyph = NO_FONT.matcher(String.valueOf(fault.getMessage()));
                if (!glyph.find()) {
                    findings.wrong("paper of " + kind.name(), left.toString(), fault.toString());
                    return;
                }
                String missing = Character.toString(Integer.parseInt(glyph.group(1), 16));
                Set<String> without = new TreeSet<>();
                left.forEach((path, text) -> {
                    if (Texts.of(taken(kind, Map.of(path, text)).orElseThrow())
                            .getOrDefault(path, "")
                            .contains(missing)) {
                        without.add(path);
                    }
                });
                if (without.isEmpty()) {
                    findings.wrong("paper of " + kind.name(), missing, "is not drawn and not in the facts");
                    return;
                }
                without.forEach(path -> findings.refused(fault.code()));
                left.keySet().removeAll(without);
            } catch (RuntimeException thrown) {
                findings.wrong("paper of " + kind.name(), left.toString(), thrown.toString());
                return;
            }
        }
    }

    /// Cells beside each other that both go over the end of a page are read out in turns: what is not found among
    /// others must be found on a paper of its own.
    private void judge(DocumentKind kind, Map<String, String> row, Findings findings) throws IOException {
        Facts facts = taken(kind, row).orElseThrow();
        List<String> pages = pages(set(kind, facts));
        Map<String, String> stated = Texts.of(facts);
        for (Map.Entry<String, String> cell : row.entrySet()) {
            String path = cell.getKey();
            String text = stated.getOrDefault(path, cell.getValue());
            if (new PagedText(pages).holds(bare(text))) {
                findings.equal();
            } else if (row.size() > 1) {
                judge(kind, Map.of(path, cell.getValue()), findings);
            } else {
                findings.wrong("paper of " + kind.name() + path, text, "does not stand there");
            }
        }
    }

    private byte[] set(DocumentKind kind, Facts facts) {
        var stamp = new Stamp(
                new DocumentId(new UUID(25, 25)),
                "兰溪市市场监督管理局",
                Optional.of("兰市监〔2026〕25号"),
                new SystemClock(SystemClock.CHINA).now());
        return composer.compose(kind, facts, stamp);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(bare(stripper.getText(document)));
            }
            return pages;
        }
    }

    /// Without anything that is blank, for lines end where the page does; and with letters for ligatures and
    /// forms, as PDFBox reads them.
    private static String bare(String text) {
        var bare = new StringBuilder();
        text.codePoints()
                .filter(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
                .forEach(one -> bare.append(read(one)));
        return bare.toString();
    }

    private static String read(int codePoint) {
        String letter = Character.toString(codePoint);
        boolean form = (codePoint >= 0xFB00 && codePoint <= 0xFDFF) || (codePoint >= 0xFE70 && codePoint <= 0xFEFF);
        return form ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
    }
}
