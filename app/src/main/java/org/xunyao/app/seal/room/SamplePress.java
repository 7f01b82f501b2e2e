package org.xunyao.app.seal.room;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.documents.Fields;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.kernel.Clock;
import org.xunyao.pdf.PagePictures;
import org.xunyao.pdf.seal.PdfSeal;
import org.xunyao.pdf.seal.SealPicture;

/// Sets the sample page and puts the seal's picture on it by the very code that seals papers, with an empty
/// signature: a picture of it leaves, the file does not.
///
/// @param bureau its name
public record SamplePress(PlainSheets sheets, String bureau, Clock clock)
        implements Function<Optional<byte[]>, byte[]> {
    private static final String TEMPLATE = "seal-sample";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int SCREEN = 96;

    /// Gives the page as PNG.
    ///
    /// @throws org.xunyao.kernel.FaultException `SEAL-PICTURE`, `DOC-…`
    @Override
    public byte[] apply(Optional<byte[]> png) {
        Optional<SealPicture> picture = png.map(SealPicture::read);
        byte[] page =
                sheets.plain(new PlainSheets.Plain(TEMPLATE, "印模样张", bureau, clock.now(), new UUID(0, 0), fields()));
        byte[] shown = picture.isEmpty()
                ? page
                : new PdfSeal(clock.zone()).seal(page, clock.now(), (content, at) -> new byte[0], picture);
        return new PagePictures().draw(shown, SCREEN).getFirst();
    }

    private Fields fields() {
        return new Fields()
                .text("bureau", bureau)
                .text("day", DAY.format(clock.now().atZone(clock.zone())));
    }
}
