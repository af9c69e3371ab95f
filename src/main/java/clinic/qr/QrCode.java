package clinic.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text that a telephone can read off the screen, as a drawing that needs neither a script nor a picture file.
 *
 * @param size of the square, in modules, with the bright margin that cameras need
 * @param path of the dark modules, as SVG writes it
 */
public record QrCode(int size, String path) {

    public static QrCode of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int from = 0, to; from < modules.getWidth(); from = to + 1) {
                    for (to = from; to < modules.getWidth() && modules.get(to, y); ) {
                        to++;
                    }
                    if (to > from) {
                        path.append("M%d %dH%dv1H%dz".formatted(from, y, to, from));
                    }
                }
            }
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("Longer than any address", e);
        }
    }
}
