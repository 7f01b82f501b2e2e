package org.xunyao.app.house;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.SampleCounty.Bureau;

/// Where this run of the workstation finds its things.
///
/// @param data the station's own folder: database, evidence, settings, `cameras.csv`, `zones.csv`
/// @param secrets what opens the station's key: never below `data`, never in a backup
/// @param resources the data that ships with the program
/// @param worker jars of the media worker
/// @param models folder with the detector's weights, where it was given
/// @param start how this start differs from the usual one
public record Arguments(
        Path data, Path secrets, Path resources, List<Path> worker, Optional<Path> models, StartOptions start) {
    /// Copies the list.
    public Arguments {
        worker = List.copyOf(worker);
    }

    /// Reads the command line: perhaps `--data FOLDER`, `--secrets FOLDER`, `--passphrase-file FILE`,
    /// `--sample`, `--store-url URL --share FOLDER`, `--station NAME`, `--anchors FOLDER`,
    /// `--pkcs11 LIBRARY`, `--cameras-anew`, `--brief`; and the properties that `./run` sets. Without
    /// `--data` the folder is the one that was opened last, or the usual one.
    ///
    /// @throws IllegalArgumentException with one sentence if something is missing
    public static Arguments of(String... line) {
        var words = new Words(line);
        String root = System.getProperty("xunyao.root");
        String worker = System.getProperty("xunyao.worker");
        Optional<Path> data = words.path("--data");
        if (root == null || worker == null) {
            throw new IllegalArgumentException("start the workstation with ./run");
        }
        var last = LastFolder.ofUser();
        return new Arguments(
                data.or(last::read).orElseGet(LastFolder::usual),
                words.path("--secrets")
                        .orElse(Path.of(System.getProperty("user.home"), ".local", "state", "xunyao", "secrets")),
                Path.of(root, "resources"),
                jars(Path.of(worker)),
                Optional.ofNullable(System.getenv("XUNYAO_MODELS")).map(Path::of),
                words.start(data.isPresent() ? Optional.empty() : Optional.of(last)));
    }

    /// The list of cameras, which may be missing.
    public Path cameras() {
        return data.resolve("cameras.csv");
    }

    /// The zones of posts that are watched, which may be missing.
    public Path zones() {
        return data.resolve("zones.csv");
    }

    /// The bureau whose station this is: that of `bureau.csv` in the data folder, or else that of the sample
    /// county; with the name that this start gives the station.
    ///
    /// @throws FaultException `RESOURCE-…`
    public Bureau bureau() {
        Bureau read = new SampleCounty(resources.resolve("sample")).bureauOf(data);
        return start.station()
                .map(name -> new Bureau(read.name(), read.shortMark(), read.unit(), name))
                .orElse(read);
    }

    /// How the media worker is started: by the same JVM, from its own jars.
    public WorkerCommand workerCommand() {
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                worker,
                WorkerCommand.FLAGS,
                data.toAbsolutePath().resolve("native-cache"),
                Optional.empty(),
                models);
    }

    private static List<Path> jars(Path target) {
        List<Path> jars = new ArrayList<>();
        for (Path folder : List.of(target, target.resolve("lib"))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jars::add);
            } catch (IOException cause) {
                throw new FaultException("MEDIA-NO-WORKER", folder.toString(), cause);
            }
        }
        return jars;
    }
}
