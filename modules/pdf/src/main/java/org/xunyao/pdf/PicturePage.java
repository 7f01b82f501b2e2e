package org.xunyao.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.xunyao.kernel.FaultException;

/// A page of A4 with room for a picture under its words (图片页).
///
/// @param bound the file
/// @param page with its words at the top
record PicturePage(PDDocument bound, PDPage page) {
    private static final float LEFT = 62;
    private static final float WIDTH = 471;
    private static final float TOP = 640;
    private static final float HEIGHT = 560;

    /// Draws the picture as large as the room is, without turning or cutting it.
    ///
    /// @throws FaultException `COPY-PICTURE` if the bytes are no JPEG
    void draw(byte[] jpeg) throws IOException {
        PDImageXObject picture = read(jpeg);
        float scale = Math.min(WIDTH / picture.getWidth(), HEIGHT / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
            content.drawImage(picture, LEFT + (WIDTH - width) / 2, TOP - height, width, height);
        }
    }

    private PDImageXObject read(byte[] jpeg) {
        try {
            return JPEGFactory.createFromByteArray(bound, jpeg);
        } catch (IOException | IllegalArgumentException broken) {
            throw new FaultException("COPY-PICTURE", "no picture for a page", broken);
        }
    }
}
