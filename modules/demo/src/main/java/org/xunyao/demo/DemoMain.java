package org.xunyao.demo;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.xunyao.app.Launcher;
import org.xunyao.demo.shop.RecorderExport;
import org.xunyao.demo.shop.TillExport;
import org.xunyao.kernel.SystemClock;

/// The workstation on the sample county with nine live cameras, for a person at a display.
public final class DemoMain {
    private static final long SALE_SECONDS = 30;

    private DemoMain() {}

    /// Starts the cameras and the workstation. Arguments: `--data FOLDER`.
    public static void main(String[] words) {
        try {
            DemoFolder folder = DemoFolder.of(words);
            System.out.println("Xunyao demo: the sample county, nine simulated cameras. All names are invented.");
            CameraProcess cameras = CameraProcess.start(folder.cameraArguments());
            folder.writeCameras(cameras);
            RecorderExport export = folder.exportRecorder(new SystemClock(SystemClock.CHINA));
            sell(folder.openTill(new SystemClock(SystemClock.CHINA)));
            System.out.println("Sign in as " + DemoFolder.USER + " with " + DemoFolder.PASSWORD
                    + ". Alt 3 shows all nine cameras, F1 all keys, Ctrl L locks.");
            System.out.println("What the shop's recorder gave away: " + export.film());
            System.out.println("What the shop's till writes every half minute: " + folder.till());
            System.out.println("Data: " + folder.data() + ". The demo ends when you close the window.");
            Launcher.main(folder.stationArguments());
            // The JVM ends with the window; the cameras end when their input does.
            Runtime.getRuntime().addShutdownHook(new Thread(cameras::close, "cameras"));
        } catch (IOException | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /// Until the JVM ends with the window.
    private static void sell(TillExport till) {
        CompletableFuture.delayedExecutor(SALE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            try {
                till.sell();
                sell(till);
            } catch (IOException refused) {
                System.err.println("The till writes no more: " + refused.getMessage());
            }
        });
    }
}
