package org.xunyao.app.cameras.find;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.cameras.sheet.RowError;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.PlannedCamera;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.Devices;
import org.xunyao.video.device.Discovery;
import org.xunyao.video.device.FoundDevice;
import org.xunyao.video.device.MediaProfile;

/// Finding cameras over the register and the real network.
public final class FindAtDesks implements FindPorts {
    private static final int PAGE = 1_000;
    private static final String NAME = "ONVIF";

    private final CameraDesk desk;
    private final Discovery discovery;
    private final Devices devices;
    private final Duration time;
    private final Ticket.OfPerson ticket;

    /// @param time how long answers are waited for
    public FindAtDesks(CameraDesk desk, Discovery discovery, Devices devices, Duration time, Ticket.OfPerson ticket) {
        this.desk = desk;
        this.discovery = discovery;
        this.devices = devices;
        this.time = time;
        this.ticket = ticket;
    }

    @Override
    public Map<String, String> registered() {
        Map<String, String> codes = new HashMap<>();
        for (RegisteredCamera camera : all()) {
            camera.lines()
                    .map(lines -> lines.control().orElse(lines.main()).text())
                    .filter(AddressText::isAddress)
                    .filter(text -> camera.withdrawn().isEmpty())
                    .map(StreamAddress::of)
                    .ifPresent(address ->
                            codes.putIfAbsent(address.host(), camera.code().text()));
        }
        return codes;
    }

    @Override
    public int search(Consumer<FoundDevice> found, BooleanSupplier cancelled) {
        return discovery.search(time, found, cancelled);
    }

    @Override
    public DeviceAnswer<DeviceFacts> ask(StreamAddress service) {
        return devices.ask(service);
    }

    @Override
    public ImportPlan plan(List<Chosen> cameras) {
        Map<String, RegisteredCamera> register = new HashMap<>();
        all().forEach(camera -> register.put(camera.code().text(), camera));
        List<ImportPlan.Row> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        int number = 0;
        for (Chosen camera : cameras) {
            number++;
            Optional<RegisteredCamera> there = Optional.ofNullable(register.get(camera.code()));
            if (there.flatMap(RegisteredCamera::withdrawn).isPresent()) {
                errors.add(new RowError(number, "", NAME, "WITHDRAWN", camera.code()));
            } else {
                rows.add(row(number, camera, there));
            }
        }
        return new ImportPlan(NAME, rows, errors);
    }

    private static ImportPlan.Row row(int number, Chosen camera, Optional<RegisteredCamera> there) {
        StreamLines lines = new StreamLines(
                line(camera.main()), camera.sub().map(FindAtDesks::line), Optional.of(line(camera.service())));
        var entry = new CameraEntry(
                new CameraCode(camera.code()),
                there.map(RegisteredCamera::site)
                        .orElseGet(() -> new CameraSite(camera.shop(), Optional.empty(), camera.place())),
                there.map(RegisteredCamera::device).orElseGet(() -> new CameraDevice(camera.model(), "", "")),
                Optional.of(lines));
        ImportPlan.Kind kind = there.map(
                        known -> known.entry().equals(entry) ? ImportPlan.Kind.SAME : ImportPlan.Kind.CHANGED)
                .orElse(ImportPlan.Kind.NEW);
        OptionalLong seen =
                there.map(known -> OptionalLong.of(known.revision())).orElseGet(OptionalLong::empty);
        return new ImportPlan.Row(number, kind, new PlannedCamera(entry, seen));
    }

    private static StreamLine line(MediaProfile profile) {
        return line(profile.stream().orElseThrow(() -> new FaultException("CAMERA-ADDRESS", "no stream")));
    }

    private static StreamLine line(StreamAddress address) {
        return new StreamLine(AddressText.written(address));
    }

    private List<RegisteredCamera> all() {
        try {
            List<RegisteredCamera> all = new ArrayList<>(desk.page(ticket, Optional.empty(), PAGE));
            for (int size = all.size(); size == PAGE; ) {
                List<RegisteredCamera> page =
                        desk.page(ticket, Optional.of(all.getLast().code()), PAGE);
                all.addAll(page);
                size = page.size();
            }
            return all;
        } catch (RefusedException refused) {
            throw new FaultException("CAMERA-REFUSED", refused.action(), refused);
        }
    }
}
