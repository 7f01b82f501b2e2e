package org.xunyao.video.cells;

import java.util.Arrays;
import java.util.BitSet;

/// Some cells of the grid (网格集).
///
/// @param bits the numbers of its cells, 0..239; never the caller's own
public record CellSet(BitSet bits) {
    /// No cell.
    public static final CellSet NONE = new CellSet(new BitSet());

    /// Bytes that {@link #bytes} gives.
    public static final int BYTES = CellGrid.CELLS / Byte.SIZE;

    /// Copies the bits; refuses a cell outside the grid.
    public CellSet {
        if (bits.length() > CellGrid.CELLS) {
            throw new IllegalArgumentException("cell " + (bits.length() - 1));
        }
        bits = copy(bits);
    }

    /// The cells that these bytes name.
    ///
    /// @param bytes exactly {@value #BYTES}
    public static CellSet of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes of cells");
        }
        return new CellSet(BitSet.valueOf(bytes));
    }

    /// A copy of the bits.
    @Override
    public BitSet bits() {
        return copy(bits);
    }

    /// Eight cells a byte, the first in its lowest bit; {@value #BYTES} bytes.
    public byte[] bytes() {
        return Arrays.copyOf(bits.toByteArray(), BYTES);
    }

    /// How many.
    public int size() {
        return bits.cardinality();
    }

    /// Those of them that are not among others.
    public CellSet without(CellSet others) {
        BitSet left = copy(bits);
        left.andNot(others.bits);
        return new CellSet(left);
    }

    /// Whether they have a cell in common with others.
    public boolean meets(CellSet others) {
        return bits.intersects(others.bits);
    }

    /// Whether a cell is one of them.
    public boolean has(int cell) {
        return bits.get(cell);
    }

    /// Their numbers in order.
    public int[] numbers() {
        return bits.stream().toArray();
    }

    private static BitSet copy(BitSet of) {
        return (BitSet) of.clone();
    }
}
