package org.xunyao.video.wear;

/// Colours by how different they look: CIE 1976 L*a*b* of sRGB under D65.
final class Lab {
    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double DARK = 216.0 / 24_389;
    private static final double SLOPE = 24_389.0 / 27;

    private Lab() {}

    /// One colour.
    ///
    /// @param rgb 0..255 each
    /// @return lightness 0..100, then the two axes of colour
    static double[] of(double[] rgb) {
        double[] root = new double[3];
        for (int i = 0; i < root.length; i++) {
            double sum = 0;
            for (int k = 0; k < rgb.length; k++) {
                sum += XYZ[i][k] * linear(rgb[k] / 255);
            }
            double part = sum / WHITE[i];
            root[i] = part > DARK ? Math.cbrt(part) : (SLOPE * part + 16) / 116;
        }
        return new double[] {116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])};
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
