package org.xunyao.app.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.Verification;
import org.xunyao.ui.task.Tasks;

/// Judging a package or a sealed paper that somebody brought.
public final class CheckModel {
    private final PackagesPorts ports;
    private final Undertaking<Judged> checking;
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final StringProperty trust = new SimpleStringProperty(this, "trust", "");

    CheckModel(PackagesPorts ports, Tasks tasks) {
        this.ports = ports;
        this.checking = new Undertaking<>(tasks);
    }

    /// What came out.
    public sealed interface Judged {
        /// What was judged.
        Path file();

        /// Of a package.
        ///
        /// @param bundled whether a trust bundle was given
        record OfPackage(Path file, Verification verification, boolean bundled) implements Judged {}

        /// Of a paper with an electronic seal.
        record OfPaper(Path file, PaperVerdict verdict) implements Judged {}
    }

    /// The judging.
    public Undertaking<Judged> checking() {
        return checking;
    }

    /// The package's file as typed.
    public StringProperty fileProperty() {
        return file;
    }

    /// The trust bundle's file as typed; empty for none.
    public StringProperty trustProperty() {
        return trust;
    }

    /// Offers this station's own trust bundle, if it was made already and nothing else is typed.
    void open() {
        Path own = ports.terms().trustBundle();
        if (trust.get().isBlank() && Files.isRegularFile(own)) {
            trust.set(own.toString());
        }
    }

    /// Judges the file. Without a name it does nothing.
    ///
    /// @param name of the task, as the person would call it
    public void check(String name) {
        Optional<Path> bundle = Paths.typed(trust.get());
        Paths.typed(file.get())
                .ifPresent(brought -> checking.listed(name, "", progress -> judge(brought, bundle), judged -> {}));
    }

    private Judged judge(Path brought, Optional<Path> bundle) {
        return ports.checking()
                .paper(brought)
                .<Judged>map(verdict -> new Judged.OfPaper(brought, verdict))
                .orElseGet(() ->
                        new Judged.OfPackage(brought, ports.checking().check(brought, bundle), bundle.isPresent()));
    }
}
