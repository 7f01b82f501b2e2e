package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.shop.TillExport;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.kernel.SystemClock;

/// The tour: starts the workstation in this JVM on a fresh data folder with live simulated cameras, goes
/// through its screens with mouse and keyboard and prints one line for each stop. Exit code 0 only if
/// every stop was as it should be.
public final class TourMain {
    private static final String PROGRESS = "tour %02d %s, %.0f s: %s%n";

    private TourMain() {}

    /// Arguments: `--data FOLDER`; the folder must be new or empty.
    public static void main(String[] words) {
        System.setProperty("testfx.robot", "glass");
        System.setProperty("testfx.robot.write_sleep", "4");
        try {
            DemoFolder folder = DemoFolder.of(words);
            requireFresh(folder);
            logInto(folder);
            System.exit(run(folder) ? 0 : 1);
        } catch (IOException | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(DemoFolder folder) throws IOException {
        try (CameraProcess cameras = CameraProcess.start(folder.cameraArguments());
                TillExport till = folder.openTill(new SystemClock(SystemClock.CHINA))) {
            folder.writeCameras(cameras);
            folder.exportRecorder(new SystemClock(SystemClock.CHINA));
            var patience = new Patience(new SystemClock(SystemClock.CHINA));
            var album = new Album(folder.pictures(), DemoFolder.files());
            long begun = patience.clock().nanoTime();
            List<Step> steps = new Tour(folder, new Screen(), patience, album, new Tour.Shop(cameras, till)).steps();
            int number = 0;
            for (Step step : steps) {
                number++;
                if (!take(number, step, patience, album)) {
                    return false;
                }
            }
            System.out.printf("tour: all %d stops in %.0f s%n", steps.size(), patience.since(begun));
            return true;
        }
    }

    private static boolean take(int number, Step step, Patience patience, Album album) {
        long begun = patience.clock().nanoTime();
        try {
            String seen = step.work().see();
            System.out.printf(PROGRESS, number, step.name(), patience.since(begun), seen);
            return true;
        } catch (IOException | RuntimeException wrong) {
            // The edge of one stop: whatever went wrong in it, the tour must end and say where.
            System.out.printf(PROGRESS, number, step.name(), patience.since(begun), "FAILED. " + wrong.getMessage());
            lastPicture(album);
            return false;
        }
    }

    private static void lastPicture(Album album) {
        try {
            System.out.println("tiles: " + WallStops.states());
            album.take("failed");
        } catch (IOException | RuntimeException gone) {
            System.out.println("no picture of it: " + gone.getMessage());
        }
    }

    private static void requireFresh(DemoFolder folder) throws IOException {
        if (Files.exists(folder.data())) {
            try (Stream<Path> inside = Files.list(folder.data())) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "The tour wants a new folder; " + folder.data() + " is not empty.");
                }
            }
        }
        for (Path left : List.of(folder.backup(), folder.audit().resolveSibling(""))) {
            new Scratch(left, DemoFolder.files()).clear();
        }
        Files.deleteIfExists(folder.journal());
        Files.createDirectories(folder.data());
    }

    /// The log goes into the data folder, where the proof looks for secrets in it.
    private static void logInto(DemoFolder folder) throws IOException {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var file = new FileHandler(folder.data().resolve("tour.log").toString());
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        root.addHandler(file);
    }
}
