package org.xunyao.app.papers.warm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.pdf.PagePictures;

/// Sets one empty form and draws its page, once in the life of the station, and keeps nothing of it: the fonts are
/// looked for and read, and the classes that set pages are loaded and run, before a person asks for a first paper.
/// Takes about a second of one processor: never on the FX thread. Threads may share it.
public final class FirstPaper implements Runnable {
    private static final int SCREEN = 120;
    private static final Stamp STAMP = new Stamp(new DocumentId(new UUID(0, 0)), "", Optional.empty(), Instant.EPOCH);

    private final DocumentKinds kinds;
    private final Composer composer;
    private final AtomicBoolean begun = new AtomicBoolean();

    /// @param composer the one that people's papers are set with
    public FirstPaper(DocumentKinds kinds, Composer composer) {
        this.kinds = kinds;
        this.composer = composer;
    }

    /// Sets it, unless that was done or tried before.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-FONT` and others of the composer; nothing else suffers from it
    @Override
    public void run() {
        if (!begun.getAndSet(true)) {
            kinds.all().stream()
                    .filter(FormSpec.class::isInstance)
                    .map(FormSpec.class::cast)
                    .findFirst()
                    .ifPresent(form ->
                            new PagePictures().draw(composer.compose(form, SheetFacts.empty(form), STAMP), SCREEN));
        }
    }
}
