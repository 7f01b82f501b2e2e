package org.xunyao.app.online;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.StreamWard;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.doctor.StreamDoctor;
import org.xunyao.ingest.flv.FlvProtocol;
import org.xunyao.ingest.hls.HlsProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Doctor;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.video.doctor.Remedies;
import org.xunyao.video.doctor.Ward;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.StreamTables;

/// All that looks after the cameras' streams (画面养护): the doctor, the record of minutes, the desk of both.
///
/// @param ward what is known of the list's cameras
/// @param doctor also for addresses that are not on the list yet
/// @param remedies as in force at the start
/// @param rounds write the record
/// @param hours of the shops
/// @param sheets for slips and tables
public record StreamCare(
        StreamWard ward,
        Doctor doctor,
        Remedies remedies,
        OnlineDesk desk,
        OnlineLimits limits,
        OnlineRounds rounds,
        DutyHours hours,
        PlainSheets sheets) {
    /// The cameras that there are now.
    public List<CameraPoint> points() {
        return ward.pipeline().points();
    }

    /// Puts it together; nothing runs yet.
    ///
    /// @param hours of the posts in force now
    /// @param threads makes virtual threads, for examinations
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static StreamCare over(
            Surroundings surroundings,
            Desks desks,
            Pipeline pipeline,
            Supplier<Map<CameraId, List<DutyMinutes.Era>>> hours,
            ThreadFactory threads) {
        Clock clock = surroundings.clock();
        var resources = surroundings.arguments().resources();
        var tables = new StreamTables(resources.resolve("streams"));
        var store = surroundings.store();
        String station = desks.bureau().station();
        var keeper = new OnlineKeeper(store.streamDays(), store.transactions(), station);
        var desk = new OnlineDesk(desks.office(), store.streamDays(), store.auditShelf(station));
        var ward = new StreamWard(pipeline, keeper::lastGood);
        Remedies remedies = tables.remedies(clock.today());
        OnlineLimits limits = tables.online(clock.today());
        var books = new OnlineRounds.Books(keeper, desk, surroundings.digester()::sm3);
        return new StreamCare(
                ward,
                doctor(clock, threads, new StreamDoctor.Rules(tables.doctor(clock.today()), remedies), ward),
                remedies,
                desk,
                limits,
                new OnlineRounds(() -> shops(pipeline.points()), ward::second, books, limits, clock),
                new DutyHours(hours, pipeline::points, clock.zone()),
                new LateComposer(resources.resolve("documents")));
    }

    private static Map<CameraId, String> shops(List<CameraPoint> points) {
        var shops = new LinkedHashMap<CameraId, String>();
        points.forEach(point -> shops.put(point.camera(), point.shop()));
        return shops;
    }

    /// A doctor with the protocols of the live streams and limits of its own.
    public static Doctor doctor(Clock clock, ThreadFactory threads, StreamDoctor.Rules rules, Ward ward) {
        DoctorLimits limits = rules.limits();
        HttpLimits http = HttpLimits.USUAL.within(limits.connect(), limits.answer(), limits.watch());
        return new StreamDoctor(
                clock,
                threads,
                List.of(
                        new RtspProtocol(
                                clock, RtspLimits.USUAL.within(limits.connect(), limits.answer(), limits.watch())),
                        new HlsProtocol(clock, http, Pause.real()),
                        new FlvProtocol(clock, http)),
                rules,
                ward);
    }
}
