package org.xunyao.bench.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Slope;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.pdf.PagePictures;

/// `document`: how long a record of three pages takes to a preview that can be looked at, the first and those after
/// it, beside the drawing of its pages alone, which is the least it could cost; then a batch is set, and its pages
/// per second and memory are told. Valid if every record has three pages.
public final class DocumentPages {
    /// Documents of the batch.
    public static final int BATCH = 500;

    private static final int PREVIEWS = 40;
    private static final int SCREEN = 120;
    private static final int PAGES = 3;
    private static final int EVERY = 25;
    private static final int WARM = 100;
    private static final double NANOS = 1e9;

    private final Path resources;
    private final Clock clock;
    private final Consumer<String> told;
    private final PagePictures pictures = new PagePictures();

    /// @param resources the folder `resources`
    /// @param told takes the lines of the figure
    public DocumentPages(Path resources, Clock clock, Consumer<String> told) {
        this.resources = resources;
        this.clock = clock;
        this.told = told;
    }

    /// Measures previews and a batch.
    ///
    /// @param batch how many documents, at least 200 for a slope of memory
    /// @return whether the measurement is valid
    public boolean run(int batch) {
        var source = new PaperCase(resources, new BouncyDigester());
        long begun = clock.nanoTime();
        boolean whole = pictures.draw(source.record(0), SCREEN).size() == PAGES;
        double first = (clock.nanoTime() - begun) / NANOS;
        double[] previews = new double[PREVIEWS];
        double[] drawn = new double[PREVIEWS];
        for (int i = 0; i < PREVIEWS; i++) {
            begun = clock.nanoTime();
            byte[] pdf = source.record(i + 1);
            long set = clock.nanoTime();
            whole &= pictures.draw(pdf, SCREEN).size() == PAGES;
            long ended = clock.nanoTime();
            previews[i] = (ended - begun) / NANOS;
            drawn[i] = (ended - set) / NANOS;
        }
        told.accept(String.format(
                Locale.ROOT,
                "document: preview of %d pages %.2f s the first time, then p95 %.2f s, median %.2f s; drawing alone"
                        + " median %.2f s, ratio %.1f, of %d",
                PAGES,
                first,
                Figures.p95(previews),
                Figures.median(previews),
                Figures.median(drawn),
                Figures.median(previews) / Figures.median(drawn),
                PREVIEWS));
        return batch(source, batch) && whole;
    }

    private boolean batch(PaperCase source, int batch) {
        List<Double> at = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        int pages = 0;
        long spent = 0;
        for (int i = 0; i < batch; i++) {
            if (i % EVERY == 0 && i >= Math.min(WARM, batch / 2)) {
                at.add((double) i);
                memory.add(OwnMemory.now());
            }
            long begun = clock.nanoTime();
            byte[] pdf = source.record(i);
            spent += clock.nanoTime() - begun;
            pages += source.composer().pages(pdf);
        }
        String slope = at.size() < 3
                ? "too few readings of memory"
                : said(Slope.through(at, memory).per(WARM), memory);
        told.accept(String.format(
                Locale.ROOT,
                "bench document: %d documents, %d pages, %.1f pages a second, %s",
                batch,
                pages,
                pages * NANOS / spent,
                slope));
        return pages == batch * PAGES;
    }

    private static String said(Slope slope, List<Double> memory) {
        return String.format(
                Locale.ROOT,
                "memory %.0f to %.0f MiB, %.2f ± %.2f MiB for each 100 documents",
                memory.getFirst(),
                memory.getLast(),
                slope.each(),
                slope.error());
    }
}
