package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.signin.secret.PasswordTerms;

/// What the first start asks of the composition root.
///
/// @param look at a folder; off the JavaFX thread
/// @param choose lets the person choose a folder, on the JavaFX thread
/// @param passphrase terms of the passphrase
/// @param password terms of the administrators' passwords
/// @param founding makes everything; off the JavaFX thread
/// @param sealing what becomes of the recovery key
/// @param standing what is open already and stays open if nothing is made; empty on most ways
/// @param <T> what is open then
public record WizardPorts<T>(
        Look look,
        Supplier<Optional<Path>> choose,
        PasswordTerms passphrase,
        PasswordTerms password,
        Founding<T> founding,
        Sealing<T> sealing,
        Optional<T> standing) {
    /// Looks at a folder without changing anything.
    @FunctionalInterface
    public interface Look {
        /// What is found there; a folder that is not there yet is judged by the nearest one above.
        FolderFinding at(Path folder);

        /// The bureau that somebody wrote down there before.
        default Optional<OwnBureau> bureau(Path folder) {
            return Optional.empty();
        }

        /// The invented bureau, for trying out.
        default Optional<OwnBureau> sample() {
            return Optional.empty();
        }
    }

    /// Makes folder, keys, database and accounts: all of it or nothing.
    ///
    /// @param <T> what is open then
    @FunctionalInterface
    public interface Founding<T> {
        /// Makes it.
        ///
        /// @param passphrase wiped by the caller
        /// @param passwords of the three; wiped by the caller
        /// @param steps told before each step; throws {@link java.util.concurrent.CancellationException} if the
        ///     person asked to stop, and then nothing may be left on the disk
        /// @throws org.xunyao.kernel.FaultException if it cannot be made; then nothing is left on the disk
        Founded<T> found(Setup setup, char[] passphrase, Map<Post, char[]> passwords, Consumer<MakingStep> steps);
    }

    /// The recovery key on its way into its envelope; off the JavaFX thread but for {@link #place}.
    ///
    /// @param <T> what is open
    public interface Sealing<T> {
        /// Prints the sheet for the envelope.
        ///
        /// @throws org.xunyao.kernel.FaultException `PRINT-NONE` without a printer, `PRINT-FAILED`
        void print(List<String> groups);

        /// Asks the person where the sheet shall be saved, on the JavaFX thread.
        Optional<Path> place();

        /// Saves the sheet for the envelope.
        ///
        /// @param opened whose data folder is no place for it
        /// @throws org.xunyao.kernel.FaultException `SHEET-PLACE`, `SHEET-SAVE`
        void save(Path file, T opened, List<String> groups);

        /// The person has proved that the key is kept.
        ///
        /// @return what is open now
        /// @throws org.xunyao.kernel.FaultException if that could not be noted
        T kept(T opened);
    }
}
