package org.xunyao.app.streams.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.export.AuditCarrier;
import org.xunyao.app.online.StreamCare;
import org.xunyao.app.streams.RateRow;
import org.xunyao.app.streams.StreamLine;
import org.xunyao.app.streams.StreamLine.Situation;
import org.xunyao.app.streams.StreamPorts;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.documents.Fields;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Progress;
import org.xunyao.wire.CameraPoint;

/// Fills the ports of the screen 画面 in one person's name.
public final class StreamsAtDesks implements StreamPorts.Papers {
    private final StreamCare care;
    private final Desks desks;
    private final Ticket.OfPerson ticket;
    private final Clock clock;
    private final StreamWords paper;

    /// Where things are done.
    ///
    /// @param registry for what stands on a slip
    /// @param ids for sheets of paper
    /// @param carrier puts files where a person wants them
    /// @param bureau as papers name it
    public record Desks(
            Office office, RegistryDesk registry, Ids ids, AuditCarrier carrier, String bureau, String unit) {}

    /// @param care of the running station
    public StreamsAtDesks(StreamCare care, Desks desks, Ticket.OfPerson ticket, Clock clock) {
        this.care = care;
        this.desks = desks;
        this.ticket = ticket;
        this.clock = clock;
        this.paper = new StreamWords(Texts.of(Language.CHINESE), clock.zone());
    }

    /// The ports.
    ///
    /// @param pick lets the person choose a folder
    public StreamPorts ports(Supplier<Optional<Path>> pick) {
        Office office = desks.office();
        return new StreamPorts(
                this::lines,
                this::examine,
                this::history,
                this::rates,
                this,
                care.limits(),
                new StreamPorts.Powers(
                        office.offers(ticket, OnlineDesk.EXAMINE),
                        office.offers(ticket, OnlineDesk.SLIP),
                        office.offers(ticket, OnlineDesk.EXPORT)),
                () -> YearMonth.from(clock.today()),
                pick);
    }

    private List<StreamLine> lines() {
        return care.points().stream().map(this::line).toList();
    }

    private StreamLine line(CameraPoint point) {
        CameraId camera = point.camera();
        return switch (care.ward().stream(camera)) {
            case StreamHealth.Idle _ ->
                StreamAddress.read(point.address()) instanceof StreamAddress.Reading.Refused
                        ? line(point, Situation.DOWN, Optional.of(Cause.ADDRESS), Optional.empty())
                        : line(point, Situation.IDLE, Optional.of(Cause.NOT_ASKED), Optional.empty());
            case StreamHealth.Connecting trying ->
                line(point, Situation.CONNECTING, Optional.empty(), Optional.of(trying.since()));
            case StreamHealth.Down down ->
                line(point, Situation.DOWN, Minute.down(down.why()).cause(), Optional.of(down.since()));
            case StreamHealth.Stalled stalled ->
                line(point, Situation.STALLED, Optional.of(Cause.STALLED), Optional.of(stalled.since()));
            case StreamHealth.Live _ -> seen(point, Situation.LIVE, Optional.empty());
            case StreamHealth.Late _ -> seen(point, Situation.LATE, Optional.of(Cause.LATE));
        };
    }

    private StreamLine seen(CameraPoint point, Situation otherwise, Optional<Cause> cause) {
        return care.ward()
                .trouble(point.camera())
                .map(trouble ->
                        line(point, Situation.TROUBLED, Optional.of(trouble.cause()), Optional.of(trouble.since())))
                .orElseGet(() -> line(point, otherwise, cause, Optional.empty()));
    }

    private static StreamLine line(
            CameraPoint point, Situation situation, Optional<Cause> cause, Optional<Instant> since) {
        return new StreamLine(point.camera(), point.shop(), point.point(), situation, cause, since);
    }

    private CameraPoint point(CameraId camera) {
        return care.points().stream()
                .filter(each -> each.camera().equals(camera))
                .findFirst()
                .orElseThrow(() -> new FaultException("REGISTRY-NO-SHOP", "camera " + camera.code()));
    }

    private Diagnosis examine(CameraId camera, Progress progress) {
        care.desk().examine(ticket, camera);
        Optional<StreamAddress> running = care.ward().address(camera);
        if (running.isPresent()) {
            return care.doctor().examine(camera, running.get(), progress);
        }
        return switch (StreamAddress.read(point(camera).address())) {
            case StreamAddress.Reading.Good good -> care.doctor().examine(camera, good.address(), progress);
            case StreamAddress.Reading.Refused refused ->
                Diagnosis.refused(camera, clock.now(), refused.reason(), care.remedies());
        };
    }

    private List<CameraDay> history(CameraId camera, int days) {
        LocalDate today = clock.today();
        return days(List.of(camera), today.minusDays(days - 1L), today).getOrDefault(camera, List.of());
    }

    private Map<CameraId, List<CameraDay>> days(List<CameraId> cameras, LocalDate from, LocalDate to) {
        Map<CameraId, List<CameraDay>> read = care.desk().record(ticket, cameras, from, to);
        read.replaceAll((camera, days) -> care.rounds().withUnwritten(camera, days, from, to));
        return read;
    }

    private List<RateRow> rates(YearMonth month) {
        List<CameraId> cameras = care.points().stream().map(CameraPoint::camera).toList();
        Map<CameraId, List<CameraDay>> days = days(cameras, month.atDay(1), month.atEndOfMonth());
        return new MonthRates(care.points(), care.hours()).of(month, days, clock.now());
    }

    @Override
    public Path slip(Diagnosis.Ill finding, Path folder) {
        care.desk().slip(ticket, finding);
        CameraPoint point = point(finding.camera());
        var slip = new Slip(
                paper, desks.bureau() + " " + desks.unit(), ticket.person().name());
        String since = line(point)
                .since()
                .map(paper::at)
                .or(() -> finding.before().map(good -> paper.at(good.at())))
                .orElseGet(() -> paper.of("slip.since.none"));
        Fields fields = slip.fields(finding, point.shop(), point.point(), pharmacy(finding.camera()), since);
        String stamp = paper.full(finding.at()).replaceAll("[^0-9]", "");
        return put(
                folder.resolve(paper.of("slip.file", finding.camera().code(), stamp)),
                pdf("stream-slip", paper.of("slip.title"), fields));
    }

    private Optional<Pharmacy> pharmacy(CameraId camera) {
        return desks.office().offers(ticket, RegistryDesk.LOOK)
                ? desks.registry().ofCamera(ticket, new CameraCode(camera.code()))
                : Optional.empty();
    }

    @Override
    public List<Path> rates(YearMonth month, Path folder) {
        care.desk().export(ticket, StreamWords.month(month));
        List<RateRow> rows = rates(month);
        var table = new RateTable(paper, care.limits());
        String made =
                paper.of("rates.made", paper.full(clock.now()), ticket.person().name());
        Fields fields = table.fields(StreamWords.month(month), desks.bureau(), rows, made);
        List<Path> files = new ArrayList<>();
        files.add(put(folder.resolve(paper.of("rates.file", StreamWords.month(month), "csv")), table.csv(rows)));
        files.add(put(
                folder.resolve(paper.of("rates.file", StreamWords.month(month), "pdf")),
                pdf("online-rate", paper.of("rates.sheet"), fields)));
        return List.copyOf(files);
    }

    private byte[] pdf(String template, String title, Fields fields) {
        var sheet = new PlainSheets.Plain(
                template, title, desks.bureau(), clock.now(), desks.ids().next(), fields);
        return care.sheets().plain(sheet);
    }

    private Path put(Path target, byte[] bytes) {
        try {
            desks.carrier().put(target, new ByteArrayInputStream(bytes));
            return target;
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("CARRIER-EXISTS", "the name is taken", taken);
        } catch (IOException refused) {
            throw new FaultException("CARRIER-DISK", "the file was not written", refused);
        }
    }
}
