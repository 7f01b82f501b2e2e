package org.xunyao.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code (ISO/IEC 18004), level M, with one module of white around it.
final class QrCode {
    private static final String HEAD = "data:image/png;base64,";
    /// Dots a module, so that a printer has something to round.
    private static final int DOTS = 4;

    private static final int BLACK = 0x00_0000;
    private static final int WHITE = 0xFF_FFFF;

    private QrCode() {}

    /// The modules of a text.
    ///
    /// @throws IOException if the text is too long for any code
    static BitMatrix modules(String text) throws IOException {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    1));
        } catch (WriterException tooLong) {
            throw new IOException("no code for a text", tooLong);
        }
    }

    /// The code as a picture inside the page; equal texts give equal pictures.
    ///
    /// @throws IOException likewise
    static String picture(String text) throws IOException {
        BitMatrix modules = modules(text);
        int side = modules.getWidth() * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? BLACK : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return HEAD + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    /// Whether an address is a picture of ours.
    static boolean isPicture(String address) {
        return address.startsWith(HEAD);
    }
}
