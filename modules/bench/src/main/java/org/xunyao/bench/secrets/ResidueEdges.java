package org.xunyao.bench.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.crypto.Pkcs11Factor;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.fx.Fx;

/// The edges over which a secret could leave the station of the canaries besides its files: clipboard, token,
/// paper, environment and command line. What comes over is put into files, to be searched like all others.
///
/// @param out where it is put
/// @param canaries of this run
record ResidueEdges(Path out, List<Canary> canaries) {
    private static final System.Logger LOG = System.getLogger(ResidueEdges.class.getName());
    private static final String BEFORE = "what somebody copied before";
    private static final List<KeyCode> LETTERS = List.of(KeyCode.A, KeyCode.C, KeyCode.X, KeyCode.INSERT);

    /// The passphrase stands in a field, shown, and all that copies is pressed.
    void clipboard() throws IOException {
        var left = new CompletableFuture<String>();
        Fx.start(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, BEFORE));
            var field = new SecretField();
            field.put(Canary.text(canaries, "start-up passphrase").toCharArray());
            field.shownProperty().set(true);
            LETTERS.forEach(key -> field.fireEvent(pressed(key)));
            LOG.log(Level.INFO, "field {0} {1}", field, field.getAccessibleText());
            left.complete(String.valueOf(Clipboard.getSystemClipboard().getString()));
        });
        try {
            put("clipboard.txt", left.get().getBytes(StandardCharsets.UTF_8));
            if (!left.get().equals(BEFORE)) {
                throw new IllegalStateException("the field put something into the clipboard");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false);
    }

    /// A PIN for a token that has no such certificate.
    ///
    /// @return what became of it
    String token(Optional<String> library) {
        return library.flatMap(found -> Pkcs11Factor.over(found, 0, new SecureRandom()))
                .map(factor -> factor.prove(
                        "0".repeat(64), Canary.text(canaries, "PIN").toCharArray()))
                .map(answer -> {
                    LOG.log(Level.INFO, "token {0}", answer);
                    return "PIN: " + answer.getClass().getSimpleName();
                })
                .orElse("no token library, so no PIN");
    }

    /// The paper that bears the head of the audit, and each of its streams as plain bytes.
    void paper(Checkpoint head) throws IOException {
        Path templates = Path.of(System.getProperty("xunyao.root"), "resources", "documents");
        byte[] pdf = new PdfComposer(templates, Fonts.find(LateComposer.FOLDERS)).sheet(head, "ab".repeat(32));
        put("sheet.pdf", pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            var all = new ByteArrayOutputStream();
            all.writeBytes(
                    paper.getDocumentInformation().getCOSObject().toString().getBytes(StandardCharsets.UTF_8));
            for (var key : paper.getDocument().getXrefTable().keySet()) {
                if (paper.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (InputStream plain = stream.createInputStream()) {
                        plain.transferTo(all);
                    }
                }
            }
            put("sheet.bytes", all.toByteArray());
        }
    }

    /// What any program of the same person may read of this process.
    void process() throws IOException {
        for (String name : List.of("cmdline", "environ")) {
            put("process-" + name, Files.readAllBytes(Path.of("/proc/self").resolve(name)));
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        new FileExport().put(out.resolve(name), new ByteArrayInputStream(bytes));
    }
}
