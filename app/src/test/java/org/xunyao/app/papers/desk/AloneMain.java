package org.xunyao.app.papers.desk;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.IssueState;
import org.xunyao.app.papers.PaperModel;
import org.xunyao.app.papers.PapersView;
import org.xunyao.app.papers.PapersViewModel;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// A process of its own in which no socket can be had: a record is written, previewed and issued on site, over the
/// real database, disk and composer.
final class AloneMain {
    private static final long PATIENCE = 60;

    private AloneMain() {}

    /// Tries sockets before, behind the guard and after the work, and says what came of it.
    ///
    /// @param arguments the folder of the station
    public static void main(String[] arguments) throws Exception {
        say("before", tries());
        NoSockets.from();
        say("guarded", tries());
        Path folder = Path.of(arguments[0]);
        try (var station = new PaperStation(folder)) {
            work(station, folder);
        }
        say("after", tries());
        // The toolkit's own threads would keep the process.
        System.exit(0);
    }

    private static void say(String what, Object value) {
        System.out.println(what + "=" + value);
    }

    /// What each way to a socket gives.
    private static Map<String, String> tries() {
        return new java.util.TreeMap<>(Map.of(
                "listen", tried(() -> new ServerSocket(0, 1, InetAddress.getLoopbackAddress())),
                "connect", tried(AloneMain::connected),
                "channel", tried(SocketChannel::open),
                "local", tried(() -> SocketChannel.open(StandardProtocolFamily.UNIX)),
                "datagram", tried(DatagramSocket::new)));
    }

    // Nobody listens at port 1: with a socket the answer is that it was refused.
    private static Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), 1);
    }

    /// One way to a socket.
    private interface Way {
        Closeable open() throws IOException;
    }

    private static String tried(Way way) {
        try {
            way.open().close();
            return "had";
        } catch (java.net.ConnectException nobody) {
            return "had";
        } catch (IOException refused) {
            return "refused";
        }
    }

    private static void work(PaperStation station, Path folder) throws Exception {
        String matter = station.file();
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
        var onsite = new OnsiteStation(
                folder.resolve("papers-onsite.txt"), files, PaperStation.CLOCK, station.known.apply("liming")::newest);
        var tasks = new Tasks(ForkJoinPool.commonPool(), Fx.executor(), PaperStation.CLOCK);
        var model = new PapersViewModel(station.ports.onsite(onsite), tasks);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1216,
                652,
                () -> new PapersView(
                        model, Texts.of(Language.CHINESE), PaperStation.CLOCK.zone(), name -> Optional.empty()))) {
            write(rig, model, matter);
            PaperModel paper = model.papers().getFirst();
            Document.Issued issued = paper.issuedProperty().get().orElseThrow();
            say("kept", onsite.kept());
            say("pages", station.ports.press().issued(issued).size());
        }
    }

    private static void write(FxRig rig, PapersViewModel model, String matter) throws Exception {
        fire(rig, "#onsite-turn");
        await(rig, "#matter-" + matter.replace(':', '-'));
        fire(rig, "#matter-" + matter.replace(':', '-'));
        fire(rig, "#onsite-kind-9");
        await(rig, "#now-to");
        fire(rig, "#now-to");
        fill(rig, "#field-subject", "检查");
        fire(rig, "#onsite-step-3");
        fill(rig, "#field-presence", "到场");
        fill(rig, "#field-scene", "柜台无人。");
        fire(rig, "#onsite-step-5");
        fire(rig, "#issue");
        PaperModel paper = model.papers().getFirst();
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> FxRig.call(() -> settled(paper.issuingProperty().get())));
        say("issuing", FxRig.call(() -> paper.issuingProperty().get().getClass().getSimpleName()));
        say("open", FxRig.call(() -> new ArrayList<>(paper.checks())));
    }

    private static boolean settled(IssueState state) {
        return !(state instanceof IssueState.Idle) && !(state instanceof IssueState.Running);
    }

    private static void await(FxRig rig, String selector) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> FxRig.call(() -> rig.scene().lookup(selector) != null));
        rig.settle();
    }

    private static void fire(FxRig rig, String selector) {
        run(rig, () -> ((ButtonBase) rig.scene().lookup(selector)).fire());
    }

    private static void fill(FxRig rig, String selector, String words) {
        run(rig, () -> ((TextInputControl) rig.scene().lookup(selector)).setText(words));
    }

    private static void run(FxRig rig, Runnable work) {
        FxRig.call(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }
}
