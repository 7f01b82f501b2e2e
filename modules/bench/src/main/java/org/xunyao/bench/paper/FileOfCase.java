package org.xunyao.bench.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierMaterials;
import org.xunyao.documents.dossier.DossierPlan;
import org.xunyao.documents.dossier.DossierPress;
import org.xunyao.documents.dossier.DossierSheets;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.kernel.Clock;
import org.xunyao.store.files.FileExport;
import org.xunyao.wire.dossier.DossierJson;
import org.xunyao.wire.dossier.DossierTables;

/// `file`: the file of a case with 60 documents of three pages and 40 stills is laid out, bound and written, some
/// times over; beside it PDFBox reads the book and writes it again, which is the least that binding could cost. Valid
/// if each book has the same bytes and the pages of its plan, and this process never held more than 512 MiB, the
/// making of the papers counted in.
public final class FileOfCase {
    /// Documents of the measurement.
    public static final int PAPERS = 60;

    /// Stills of the measurement.
    public static final int STILLS = 40;

    private static final int ROUNDS = 5;
    private static final double MOST = 512;
    private static final double NANOS = 1e9;

    private final Path resources;
    private final Path folder;
    private final Clock clock;
    private final Consumer<String> told;

    /// @param resources the folder `resources`
    /// @param folder for the books; they are taken away again
    /// @param told takes the line of the figure
    public FileOfCase(Path resources, Path folder, Clock clock, Consumer<String> told) {
        this.resources = resources;
        this.folder = folder;
        this.clock = clock;
        this.told = told;
    }

    /// Measures.
    ///
    /// @return whether the measurement is valid
    public boolean run(int papers, int stills) throws IOException {
        Files.createDirectories(folder);
        var digester = new BouncyDigester();
        var source = new PaperCase(resources, digester);
        DossierMaterials materials = source.materials(papers, stills);
        var tables = new DossierTables(resources.resolve("documents"));
        var binding = new Bookbinding(
                tables.order(),
                new DossierSheets(source.kinds(), source.composer(), source.composer()),
                source.composer());
        double[] bound = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        String digest = "";
        boolean same = true;
        int pages = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path book = folder.resolve("book-" + round + ".pdf");
            Path list = folder.resolve("book-" + round + ".json");
            long begun = clock.nanoTime();
            Bookbinding.Laid laid = binding.lay(source.head(), materials, Set.of(Volume.MAIN), source, () -> {});
            var files = new LinkedHashMap<Path, FileExport.Writing>();
            files.put(book, out -> source.composer().bind(laid.book(), out, () -> {}));
            files.put(list, out -> out.write(new DossierJson().write(laid.manifest())));
            new FileExport().putAll(files);
            bound[round] = (clock.nanoTime() - begun) / NANOS;
            String found = digester.digest(Files.readAllBytes(book)).sha256();
            same &= round == 0 || found.equals(digest);
            digest = found;
            begun = clock.nanoTime();
            pages = readAndWritten(book);
            floor[round] = (clock.nanoTime() - begun) / NANOS;
            same &= pages == expected(laid, source.composer());
            Files.delete(book);
            Files.delete(list);
        }
        double peak = OwnMemory.peak();
        told.accept(String.format(
                        Locale.ROOT,
                        "bench file: %d documents and %d stills, %d pages: bound in %.2f s (first %.2f), read and"
                                + " written by PDFBox in %.2f s, ",
                        papers,
                        stills,
                        pages,
                        Figures.median(bound),
                        bound[0],
                        Figures.median(floor))
                + said(Figures.median(bound) / Figures.median(floor), peak, same));
        return same && peak <= MOST;
    }

    private static String said(double ratio, double peak, boolean same) {
        return String.format(
                Locale.ROOT,
                "ratio %.1f, median of %d, peak %.0f MiB, bytes %s",
                ratio,
                ROUNDS,
                peak,
                same ? "the same" : "NOT the same");
    }

    /// The numbered pages of all plans, and those of covers, directories and notes.
    private static int expected(Bookbinding.Laid laid, DossierPress press) {
        int numbered = laid.plans().stream().mapToInt(DossierPlan::pages).sum();
        return numbered
                + laid.book().volumes().stream()
                        .flatMap(volume -> volume.parts().stream())
                        .mapToInt(part -> part instanceof DossierPress.Pages pages && pages.from() == 0
                                ? press.pages(pages.pdf().read())
                                : 0)
                        .sum();
    }

    /// Its pages, cover, directory and note among them.
    private static int readAndWritten(Path book) throws IOException {
        try (PDDocument read = Loader.loadPDF(new RandomAccessReadBufferedFile(book.toFile()))) {
            var bytes = new ByteArrayOutputStream();
            read.save(bytes);
            return read.getNumberOfPages();
        }
    }
}
