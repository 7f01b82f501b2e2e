package org.xunyao.bench.secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.video.StreamAddress;
import org.xunyao.wire.CameraPoint;

/// The station of the canaries: a process that does with secrets what people do with them, and logs all
/// that the libraries say.
public final class ResidueStation {
    /// The last line of a station that came to its end.
    static final String DONE = "done";
    /// The property with the token's library.
    static final String TOKEN = "residue.token";
    /// Secrets that the station made for itself, for whoever searches; in the folder that is left out.
    static final String NOTES = "notes";

    private static final System.Logger LOG = System.getLogger(ResidueStation.class.getName());
    private static final long MOST = 1L << 30;
    private static final int PAGES = 1_000;

    private final Path folder;
    private final List<Canary> canaries;
    private final boolean talkative;
    private final Clock clock = new SystemClock(SystemClock.CHINA);

    private ResidueStation(Path folder, List<Canary> canaries, boolean talkative) {
        this.folder = folder;
        this.canaries = canaries;
        this.talkative = talkative;
    }

    /// `FOLDER SEED TALKATIVE`.
    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        logTo(Files.createDirectories(folder.resolve("log")));
        new ResidueStation(folder, Canary.of(Long.parseLong(words[1])), Boolean.parseBoolean(words[2])).live();
        System.out.println(DONE);
        // Whoever started it makes it crash now, with all that it still holds.
        while (System.in.read() >= 0) {
            LOG.log(Level.INFO, "waits for its end");
        }
    }

    /// Everything that any library says at any level, into one file.
    private static void logTo(Path folder) throws IOException {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        var file = new FileHandler(folder.resolve("station.log").toString());
        file.setFormatter(new SimpleFormatter());
        file.setLevel(java.util.logging.Level.ALL);
        root.addHandler(file);
        root.setLevel(java.util.logging.Level.FINE);
        Logger.getLogger("org.xunyao").setLevel(java.util.logging.Level.ALL);
    }

    private void live() throws IOException {
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, MOST);
        var location = new StoreLocation(folder.resolve("data"), Duration.ofSeconds(5), PAGES);
        var door = new StationDoor(location, new KeyTools(Argon2Keys::derive, new SecureRandom()), files);
        var people = new ResiduePeople(clock, canaries);
        char[] passphrase = typed("start-up passphrase");
        FirstRun.Made made = new FirstRun(door, folder.resolve("secrets"), clock, "residue-1")
                .make(passphrase, people::admit, step -> {});
        made.keys().close();
        note("recovery words", new String(made.recovery().printed()));
        say("first start");
        if (door.unlock(typed("wrong passphrase")).isPresent()) {
            throw new IllegalStateException("a wrong passphrase opened the station");
        }
        OpenKeyring keys = door.unlock(passphrase).orElseThrow();
        fault(() -> door.changePassphrase(keys, typed("wrong passphrase")).close(), "passphrase");
        OpenKeyring again = door.unlock(typed("wrong passphrase")).orElseThrow();
        try (OpenStation open = door.open(again, step -> LOG.log(Level.INFO, step))) {
            people.signIn(open.store(), this::say);
            note("data key", open.store().key().orElseThrow().hex());
            cameras();
            var head = new ResidueCarriers(folder, clock, files).carry(open.store(), people, this::say);
            var edges = new ResidueEdges(folder.resolve("out"), canaries);
            edges.paper(head.checkpoint());
            say("paper");
            say(edges.token(Optional.ofNullable(System.getProperty(TOKEN))));
            edges.clipboard();
            say("clipboard");
            edges.process();
            say("environment and command line");
        }
        if (talkative) {
            LOG.log(Level.INFO, "sign-in with " + Canary.text(canaries, "new password"));
        }
    }

    private void cameras() throws IOException {
        String good = "rtsp://viewer:" + Canary.text(canaries, "camera password") + "@127.0.0.1:9/stream";
        String bad = "rtsp://viewer:" + Canary.text(canaries, "refused camera password") + "@127.0.0.1:99999999/stream";
        LOG.log(Level.INFO, "camera {0}", StreamAddress.of(good));
        fault(() -> StreamAddress.of(bad), "camera");
        LOG.log(Level.INFO, "camera {0}", StreamAddress.read(bad));
        String word = Canary.text(canaries, "camera password in the path");
        LOG.log(Level.INFO, "camera {0}", StreamAddress.of("rtsp://127.0.0.1:9/user=viewer&password=" + word + "&x=1"));
        Path settings = Files.createDirectories(folder.resolve("settings")).resolve("cameras.csv");
        String list = "camera,shop,point,address,credit_code\nC01,康民大药房,处方区," + good + ",91330198MA0000015U\n";
        put(settings, list);
        LOG.log(Level.INFO, "cameras {0}", CameraPoint.read(settings));
        Path broken = settings.resolveSibling("broken.csv");
        put(broken, list + "C02,康民大药房,处方区," + bad + ",not-a-code\n");
        fault(() -> CameraPoint.read(broken), "camera list");
        say("cameras");
    }

    private void note(String name, String secret) throws IOException {
        Path notes = Files.createDirectories(folder.resolve("settings")).resolve(NOTES + "-" + name);
        put(notes, secret);
    }

    private static void put(Path file, String text) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            new org.xunyao.store.files.FileExport().put(file, bytes);
        }
    }

    /// Logs what a step threw, with its causes, as the program's edges do.
    private static void fault(Runnable step, String what) {
        try {
            step.run();
        } catch (FaultException | IllegalArgumentException expected) {
            LOG.log(Level.ERROR, what, expected);
        }
    }

    private char[] typed(String name) {
        return Canary.text(canaries, name).toCharArray();
    }

    private void say(String step) {
        System.out.println(step);
    }
}
