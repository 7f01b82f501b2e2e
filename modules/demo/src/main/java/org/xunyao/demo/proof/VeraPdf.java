package org.xunyao.demo.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The veraPDF consortium's validator, for PDF/A-2u (ISO 19005-2, level U).
final class VeraPdf {
    VeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// What it has against a file.
    ///
    /// @return distinct messages, none if the file is PDF/A-2u
    /// @throws IOException if it cannot read the file
    List<String> against(Path pdf) throws IOException {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (InputStream bytes = Files.newInputStream(pdf);
                var parser = Foundries.defaultInstance().createParser(bytes, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            List<String> messages = result.getTestAssertions().stream()
                    .map(TestAssertion::getMessage)
                    .distinct()
                    .toList();
            return result.isCompliant() || !messages.isEmpty() ? messages : List.of("not compliant");
        } catch (ModelParsingException | EncryptedPdfException | ValidationException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }
}
