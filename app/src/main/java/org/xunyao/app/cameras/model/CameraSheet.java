package org.xunyao.app.cameras.model;

import java.util.List;

/// The register as it was read.
///
/// @param rows by code, withdrawn ones too
/// @param may what the person may do
/// @param most how many streams one station opens
public record CameraSheet(List<CameraRow> rows, May may, int most) {
    /// Nothing read yet.
    public static final CameraSheet NONE = new CameraSheet(List.of(), new May(false, false, false, false), 0);

    /// Copies the rows.
    public CameraSheet {
        rows = List.copyOf(rows);
    }

    /// What the person's roles allow.
    ///
    /// @param enter adding, changing, withdrawing, importing
    /// @param file papers of the device
    /// @param legal papers of law
    /// @param examine whether connections can be tested here
    public record May(boolean enter, boolean file, boolean legal, boolean examine) {}
}
