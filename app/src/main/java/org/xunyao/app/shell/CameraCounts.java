package org.xunyao.app.shell;

/// Cameras by state; the parts add up to {@link #total}.
///
/// @param connecting not yet known
public record CameraCounts(int live, int late, int stalled, int covered, int down, int connecting) {
    /// All cameras.
    public int total() {
        return live + late + stalled + covered + down + connecting;
    }
}
