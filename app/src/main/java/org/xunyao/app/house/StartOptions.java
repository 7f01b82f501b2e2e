package org.xunyao.app.house;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.store.postgres.StoreUrl;

/// How a start differs from the usual one.
///
/// @param passphrase file with the start-up passphrase, for starts without a person
/// @param sample whether an empty store takes the invented sample county
/// @param store the office's PostgreSQL server instead of the station's own database
/// @param share the folder that all stations of that server see
/// @param station this station's name where several share a server; nothing: the one of its bureau
/// @param anchors a folder on another disk to which every checkpoint of the audit is appended
/// @param pkcs11 the library of the station's certificate reader; nothing: it has none
/// @param last notes the opened folder, where the command line names none
/// @param cameras whether the station's list of cameras is taken over again: the register keeps what was taken
///     over before
/// @param brief whether the program ends when its door is shown and one empty paper is set: a start is measured and
///     practised so
public record StartOptions(
        Optional<Path> passphrase,
        boolean sample,
        Optional<StoreUrl> store,
        Optional<Path> share,
        Optional<String> station,
        Optional<Path> anchors,
        Optional<Path> pkcs11,
        Optional<LastFolder> last,
        boolean cameras,
        boolean brief) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

    /// Refuses a server without a share, a share without a server, and a name that could not stand in a
    /// file name or is given to a station with a database of its own, whose audit chain has its name
    /// already.
    public StartOptions {
        if (store.isPresent() != share.isPresent()) {
            throw new IllegalArgumentException("--store-url and --share are given together");
        }
        if (station.isPresent() && store.isEmpty()) {
            throw new IllegalArgumentException("--station is given with --store-url");
        }
        if (!pkcs11.map(Path::isAbsolute).orElse(true)) {
            throw new IllegalArgumentException("--pkcs11 wants the whole path of a library");
        }
        if (!station.map(name -> NAME.matcher(name).matches()).orElse(true)) {
            throw new IllegalArgumentException("--station wants 1 to 40 letters, digits, - or _");
        }
    }

    /// A person at the station's own database.
    public static StartOptions usual() {
        return noting(Optional.empty());
    }

    /// A person at the station's own database.
    ///
    /// @param last notes the opened folder
    public static StartOptions noting(Optional<LastFolder> last) {
        return own(Optional.empty(), false, last);
    }

    /// Nobody at the invented sample county.
    public static StartOptions sampleWith(Path passphrase) {
        return own(Optional.of(passphrase), true, Optional.empty());
    }

    /// The same on the office's server.
    ///
    /// @param folder that all its stations see
    public StartOptions sharing(StoreUrl server, Path folder) {
        return new StartOptions(
                passphrase,
                sample,
                Optional.of(server),
                Optional.of(folder),
                station,
                anchors,
                pkcs11,
                last,
                cameras,
                brief);
    }

    private static StartOptions own(Optional<Path> passphrase, boolean sample, Optional<LastFolder> last) {
        return new StartOptions(
                passphrase,
                sample,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                last,
                false,
                false);
    }
}
