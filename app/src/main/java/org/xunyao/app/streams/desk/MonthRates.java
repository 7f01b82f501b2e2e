package org.xunyao.app.streams.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xunyao.app.online.DutyHours;
import org.xunyao.app.streams.RateRow;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.OnlineRate;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// The rates of a month by shop: each shop's own line, its cameras behind it.
///
/// @param points of the station's list
/// @param hours of the shops
record MonthRates(List<CameraPoint> points, DutyHours hours) {
    /// Counts.
    ///
    /// @param days of each camera in that month
    /// @param now minutes after it do not count yet
    List<RateRow> of(YearMonth month, Map<CameraId, List<CameraDay>> days, Instant now) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        var shops = new TreeMap<String, List<RateRow>>();
        for (CameraPoint point : points) {
            CameraId camera = point.camera();
            OnlineRate rate = OnlineRate.of(
                    days.getOrDefault(camera, List.of()), hours.of(camera, point.shop()), first, last, now);
            shops.computeIfAbsent(point.shop(), shop -> new ArrayList<>())
                    .add(new RateRow(point.shop(), Optional.of(camera), point.point(), rate));
        }
        var rows = new ArrayList<RateRow>();
        shops.forEach((shop, cameras) -> {
            OnlineRate all = cameras.stream().map(RateRow::rate).reduce(OnlineRate.none(), OnlineRate::with);
            rows.add(new RateRow(shop, Optional.empty(), "", all));
            rows.addAll(cameras);
        });
        return List.copyOf(rows);
    }
}
