package org.xunyao.app.zone;

/// What follows the zones that people drew (区域跟随).
///
/// @param baselines how zones look when all is in order
/// @param wears how the shops' work clothes look
/// @param finds what is read in zones
public record ZoneFollowers(BaselineWard baselines, WearWard wears, FindWard finds) implements Runnable {
    @Override
    public void run() {
        baselines.run();
        wears.run();
        finds.run();
    }
}
