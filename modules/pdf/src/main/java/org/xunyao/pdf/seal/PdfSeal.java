package org.xunyao.pdf.seal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.xunyao.documents.seal.SealKey;
import org.xunyao.kernel.FaultException;

/// Seals a PDF: a PAdES signature (ETSI EN 319 142-1, level B-B) in an increment behind the
/// composed bytes, which stay as they are, with the picture of the seal where the form has its
/// place. PDF/A-2u stays PDF/A-2u. Threads may share it.
public final class PdfSeal {
    /// Room for the signature and its certificates, in bytes.
    private static final int ROOM = 16 << 10;
    /// A county's seal has 42 mm (国发〔1999〕25号), in points.
    private static final float SIDE = 119;
    /// So much lower than the words, so that the seal lies over name and date and not over what is
    /// stated.
    private static final float LOWER = 16;

    private final ZoneId zone;

    /// @param zone in which the time of signing is written
    public PdfSeal(ZoneId zone) {
        this.zone = zone;
    }

    /// Gives the sealed bytes.
    ///
    /// @param pdf as composed, unsigned
    /// @param at when it is said to be signed
    /// @param picture of the seal; without one, or in a form without a place for it, the signature
    ///     is not seen
    /// @throws FaultException `SEAL-SIZE` if the certificates are too many, `SEAL-PDF` if the bytes
    ///     are no PDF, and what the key throws
    public byte[] seal(byte[] pdf, Instant at, SealKey key, Optional<SealPicture> picture) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            Optional<SealPlace> place = picture.isEmpty() ? Optional.empty() : SealPlace.find(document);
            if (picture.isPresent() && place.isPresent()) {
                options.setVisualSignature(seen(document, place.get(), picture.get()));
                options.setPage(place.get().page());
            }
            document.addSignature(signature(at), options);
            var sealed = new ByteArrayOutputStream(pdf.length + (ROOM << 2));
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
            byte[] cms = key.sign(content(signing), at);
            if (cms.length > ROOM) {
                throw new FaultException("SEAL-SIZE", "a signature of " + cms.length + " bytes");
            }
            signing.setSignature(cms);
            return sealed.toByteArray();
        } catch (IOException refused) {
            throw new FaultException("SEAL-PDF", "the paper was not sealed", refused);
        }
    }

    private static byte[] content(ExternalSigningSupport signing) throws IOException {
        try (InputStream content = signing.getContent()) {
            return content.readAllBytes();
        }
    }

    private PDSignature signature(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(zone));
        calendar.setTimeInMillis(at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(calendar);
        return signature;
    }

    /// A file of one field, from which the library takes the picture.
    private static InputStream seen(PDDocument paper, SealPlace place, SealPicture seal) throws IOException {
        try (var holder = new PDDocument()) {
            holder.addPage(new PDPage(paper.getPage(place.page()).getMediaBox()));
            var form = new PDAcroForm(holder);
            holder.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            BufferedImage picture = seal.picture();
            float scale = SIDE / Math.max(picture.getWidth(), picture.getHeight());
            float wide = picture.getWidth() * scale;
            float high = picture.getHeight() * scale;
            widget.setRectangle(new PDRectangle(place.x() - wide / 2, place.y() - LOWER - high / 2, wide, high));
            widget.setAppearance(appearance(holder, picture, new PDRectangle(wide, high)));
            var bytes = new ByteArrayOutputStream();
            holder.save(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static PDAppearanceDictionary appearance(PDDocument holder, BufferedImage picture, PDRectangle box)
            throws IOException {
        var form = new PDFormXObject(new PDStream(holder));
        form.setResources(new PDResources());
        form.setFormType(1);
        form.setBBox(box);
        var stream = new PDAppearanceStream(form.getCOSObject());
        try (var content = new PDPageContentStream(holder, stream)) {
            content.drawImage(LosslessFactory.createFromImage(holder, picture), 0, 0, box.getWidth(), box.getHeight());
        }
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
