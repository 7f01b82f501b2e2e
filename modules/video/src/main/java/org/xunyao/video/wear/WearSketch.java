package org.xunyao.video.wear;

import java.util.Arrays;

/// How a piece of cloth looks (工作服样本): shares of colours in CIE L*a*b* and of local binary patterns, nothing of
/// where they were. No picture can be made of it, and nobody's face is in it.
public final class WearSketch {
    /// Bytes of a sketch.
    public static final int BYTES = 1 + WearSketch.COLOURS + WearSketch.PATTERNS;

    private static final byte FORM = 1;
    private static final int LIGHTS = 6;
    private static final int CHROMAS = 7;
    private static final int COLOURS = LIGHTS * CHROMAS * CHROMAS;
    private static final int PATTERNS = 10;
    private static final double LIGHTEST = 100;
    private static final double MOST_CHROMA = 60;
    /// A step of luma below this is noise.
    private static final double NOISE = 4;
    private static final double TEXTURE = 0.25;
    private static final int WHOLE = 255;
    private static final int[] AROUND_X = {-1, 0, 1, 1, 1, 0, -1, -1};
    private static final int[] AROUND_Y = {-1, -1, -1, 0, 1, 1, 1, 0};

    private final byte[] content;

    private WearSketch(byte[] content) {
        this.content = content;
    }

    /// That of a piece of cloth.
    public static WearSketch of(ClothPatch cloth) {
        var content = new byte[BYTES];
        content[0] = FORM;
        put(colours(cloth), content, 1);
        put(patterns(cloth), content, 1 + COLOURS);
        return new WearSketch(content);
    }

    /// Reads what {@link #bytes} wrote; what is read is foreign.
    ///
    /// @throws IllegalArgumentException if it is no sketch
    public static WearSketch read(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != FORM) {
            throw new IllegalArgumentException("clothes of " + bytes.length + " bytes");
        }
        return new WearSketch(bytes.clone());
    }

    /// The bytes to keep or to send, always {@value #BYTES}.
    public byte[] bytes() {
        return content.clone();
    }

    /// How much two look alike: cosine of the angle between the roots of their shares (Bhattacharyya), of the
    /// colours three times as much as of the texture.
    ///
    /// @return 0..1, 1 for the same
    public double likeness(WearSketch other) {
        return (1 - TEXTURE) * cosine(other, 1, COLOURS) + TEXTURE * cosine(other, 1 + COLOURS, PATTERNS);
    }

    private double cosine(WearSketch other, int from, int count) {
        double product = 0;
        double own = 0;
        double others = 0;
        for (int i = from; i < from + count; i++) {
            double one = content[i] & 0xFF;
            double two = other.content[i] & 0xFF;
            product += one * two;
            own += one * one;
            others += two * two;
        }
        return own == 0 || others == 0 ? 0 : product / Math.sqrt(own * others);
    }

    private static void put(double[] shares, byte[] into, int from) {
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            into[from + i] = (byte) Math.round(WHOLE * Math.sqrt(shares[i] / sum));
        }
    }

    /// Each point counts in the bins around its colour by its nearness, so that light that changes a little
    /// changes the shares a little.
    private static double[] colours(ClothPatch cloth) {
        var shares = new double[COLOURS];
        for (int place = 0; place < ClothPatch.SIDE * ClothPatch.SIDE; place++) {
            double[] lab = Lab.of(cloth.at(place % ClothPatch.SIDE, place / ClothPatch.SIDE));
            double light = Math.clamp(lab[0] / LIGHTEST, 0, 1) * (LIGHTS - 1);
            double red = (Math.clamp(lab[1] / MOST_CHROMA, -1, 1) + 1) / 2 * (CHROMAS - 1);
            double yellow = (Math.clamp(lab[2] / MOST_CHROMA, -1, 1) + 1) / 2 * (CHROMAS - 1);
            spread(shares, light, red, yellow);
        }
        return shares;
    }

    private static void spread(double[] shares, double light, double red, double yellow) {
        int l = (int) light;
        int a = (int) red;
        int b = (int) yellow;
        for (int corner = 0; corner < 8; corner++) {
            int up = corner & 1;
            int right = corner >> 1 & 1;
            int down = corner >> 2;
            double share = near(light - l, up) * near(red - a, right) * near(yellow - b, down);
            if (share > 0) {
                shares[((l + up) * CHROMAS + a + right) * CHROMAS + b + down] += share;
            }
        }
    }

    private static double near(double past, int next) {
        return next == 1 ? past : 1 - past;
    }

    /// Uniform patterns by the number of lighter neighbours, all others in one (Ojala, Pietikäinen, Mäenpää 2002).
    private static double[] patterns(ClothPatch cloth) {
        var shares = new double[PATTERNS];
        for (int row = 1; row < ClothPatch.SIDE - 1; row++) {
            for (int column = 1; column < ClothPatch.SIDE - 1; column++) {
                shares[pattern(cloth, column, row)]++;
            }
        }
        return shares;
    }

    private static int pattern(ClothPatch cloth, int column, int row) {
        double middle = cloth.luma(column, row);
        int lighter = 0;
        int turns = 0;
        boolean before = lighter(cloth, column, row, AROUND_X.length - 1, middle);
        for (int i = 0; i < AROUND_X.length; i++) {
            boolean now = lighter(cloth, column, row, i, middle);
            lighter += now ? 1 : 0;
            turns += now == before ? 0 : 1;
            before = now;
        }
        return turns <= 2 ? lighter : PATTERNS - 1;
    }

    private static boolean lighter(ClothPatch cloth, int column, int row, int neighbour, double middle) {
        return cloth.luma(column + AROUND_X[neighbour], row + AROUND_Y[neighbour]) >= middle + NOISE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WearSketch sketch && Arrays.equals(content, sketch.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "clothes " + Integer.toHexString(hashCode());
    }
}
