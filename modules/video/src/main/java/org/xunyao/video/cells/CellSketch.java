package org.xunyao.video.cells;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// How some cells look (基准草图): their luma at 320x180 and one mean of each chroma. Nothing outside the cells
/// is in it, and it is only made of pictures in which nobody was found.
public final class CellSketch {
    /// Luma of a cell in bytes, row by row.
    public static final int LUMA = CellGrid.WIDTH * CellGrid.HEIGHT;
    /// Bytes of a cell: luma, then mean of the first and of the second chroma.
    public static final int CELL = LUMA + 2;
    /// Most bytes of a sketch.
    public static final int MOST = 1 + CellSet.BYTES + CellGrid.CELLS * CELL;

    private static final byte FORM = 1;

    private final CellSet cells;
    private final byte[] content;

    private CellSketch(CellSet cells, byte[] content) {
        this.cells = cells;
        this.content = content;
    }

    /// A sketch of these cells.
    ///
    /// @param content {@value #CELL} bytes for each cell, in their order; copied
    public static CellSketch of(CellSet cells, byte[] content) {
        if (cells.size() == 0 || content.length != cells.size() * CELL) {
            throw new IllegalArgumentException(content.length + " bytes for " + cells.size() + " cells");
        }
        return new CellSketch(cells, content.clone());
    }

    /// Reads what {@link #bytes} wrote; what is read is foreign.
    ///
    /// @throws IllegalArgumentException if it is no sketch
    public static CellSketch read(byte[] bytes) {
        if (bytes.length <= 1 + CellSet.BYTES || bytes.length > MOST || bytes[0] != FORM) {
            throw new IllegalArgumentException("sketch of " + bytes.length + " bytes");
        }
        CellSet cells = CellSet.of(Arrays.copyOfRange(bytes, 1, 1 + CellSet.BYTES));
        return of(cells, Arrays.copyOfRange(bytes, 1 + CellSet.BYTES, bytes.length));
    }

    /// The same without some cells, of which nothing is kept; empty if none is left.
    public Optional<CellSketch> without(CellSet hidden) {
        CellSet left = cells.without(hidden);
        if (left.size() == 0) {
            return Optional.empty();
        }
        byte[] kept = new byte[left.size() * CELL];
        byte[] one = new byte[CELL];
        int to = 0;
        for (int number : left.numbers()) {
            cell(number, one);
            System.arraycopy(one, 0, kept, to, CELL);
            to += CELL;
        }
        return Optional.of(new CellSketch(left, kept));
    }

    /// The bytes to keep or to send, at most {@value #MOST}.
    public byte[] bytes() {
        return ByteBuffer.allocate(1 + CellSet.BYTES + content.length)
                .put(FORM)
                .put(cells.bytes())
                .put(content)
                .array();
    }

    /// The cells that it shows.
    public CellSet cells() {
        return cells;
    }

    /// A copy of what it was made of: {@value #CELL} bytes for each cell, in their order.
    public byte[] content() {
        return content.clone();
    }

    /// Copies the bytes of one of its cells.
    ///
    /// @param into {@value #CELL} bytes: luma row by row, then the means of both chromas
    /// @throws IllegalArgumentException if the cell is not in it
    public void cell(int cell, byte[] into) {
        if (!cells.has(cell)) {
            throw new IllegalArgumentException("cell " + cell);
        }
        int before = cells.bits().get(0, cell).cardinality();
        System.arraycopy(content, before * CELL, into, 0, CELL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellSketch sketch
                && cells.equals(sketch.cells)
                && Arrays.equals(content, sketch.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "sketch of " + cells.size() + " cells";
    }
}
