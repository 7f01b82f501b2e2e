package org.xunyao.bench.paper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.warm.FirstPaper;
import org.xunyao.bench.fill.SamplePapers;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.wire.form.FormFiles;

/// The process in which `first-document` asks for a document once; it says the seconds, those of them that its
/// thread had a processor, and the pages.
public final class FirstDocumentMain {
    static final String AT_ONCE = "at-once";
    static final String READY = "ready";

    private static final double NANOS = 1e9;

    private FirstDocumentMain() {}

    /// Opens the station and asks.
    ///
    /// @param arguments the folder of the database; `at-once`, or `ready` after the program's own empty paper
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        var clock = new SystemClock(SystemClock.CHINA);
        Path folder = Path.of(arguments[0]);
        Path resources = Path.of(System.getProperty("xunyao.root"), "resources");
        try (BenchStation station = BenchStation.over(OpenStore.opened(folder), folder, clock, Sabotage.NONE)) {
            var kinds = DocumentKinds.installed(
                    new FormFiles(resources.resolve("documents")).found().forms());
            var composer = new LateComposer(resources.resolve("documents"));
            var sample = new SamplePapers(station, resources);
            PapersPorts papers = sample.papers(kinds, composer);
            Facts facts = new PaperCase(resources, new BouncyDigester()).facts(0);
            if (arguments[1].equals(READY)) {
                new FirstPaper(kinds, composer).run();
            }
            System.out.println(asked(clock, () -> preview(station, sample, papers, facts)));
        }
        System.exit(0);
    }

    /// What makes a preview.
    private interface Asking {
        int pages();
    }

    private static String asked(Clock clock, Asking asking) {
        var threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long begun = clock.nanoTime();
        int pages = asking.pages();
        double seconds = (clock.nanoTime() - begun) / NANOS;
        return String.format(
                Locale.ROOT, "%.3f %.3f %d", seconds, (threads.getCurrentThreadCpuTime() - worked) / NANOS, pages);
    }

    private static int preview(BenchStation station, SamplePapers sample, PapersPorts papers, Facts facts) {
        var newest =
                sample.cases().newest(station.inspector(), Optional.empty(), 1).getFirst();
        String matter = "case:" + newest.head().id().value();
        var begun = papers.shelf().begin(matter);
        papers.desk().save(begun.id(), matter, facts, Optional.empty());
        return papers.press().draft(begun.id(), facts).size();
    }
}
