package org.xunyao.app.workshop.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.app.watch.Post;
import org.xunyao.app.workshop.Rehearsed;
import org.xunyao.app.workshop.RuleLine;
import org.xunyao.app.workshop.WorkshopPorts;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.workshop.RuleLadder;
import org.xunyao.supervision.workshop.RuleProposal;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.CameraId;
import org.xunyao.video.looks.LookShelf;

/// Fills the ports of the screen 规则工场 in one person's name.
public final class WorkshopAtDesks implements WorkshopPorts.Rules, WorkshopPorts.Looks {
    private final Sources sources;
    private final Calls calls;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// What it asks.
    ///
    /// @param posts that are watched now
    /// @param follow has a version that came in force watched at once
    public record Sources(
            Office office,
            RuleDesk desk,
            RuleWard ward,
            LookShelf looks,
            Supplier<List<Post>> posts,
            Runnable follow) {}

    /// How things are called: people by the audit's name, cameras and reasons by their code.
    public record Calls(
            Function<String, String> names, Function<String, String> places, Function<String, String> reasons) {}

    /// @param calls how things are called
    public WorkshopAtDesks(Sources sources, Calls calls, Ticket.OfPerson ticket, Clock clock) {
        this.sources = sources;
        this.calls = calls;
        this.ticket = ticket;
        this.clock = clock;
    }

    /// The ports.
    ///
    /// @param cameras opens the register of cameras
    public WorkshopPorts ports(Runnable cameras) {
        Office office = sources.office();
        return new WorkshopPorts(
                this,
                this,
                new WorkshopPorts.Terms(
                        sources.ward().limits(), clock.zone(), calls.names(), calls.places(), calls.reasons()),
                new WorkshopPorts.Powers(
                        office.offers(ticket, RuleDesk.PROPOSE),
                        office.offers(ticket, RuleDesk.APPROVE),
                        office.offers(ticket, RuleDesk.LIFT)),
                cameras);
    }

    @Override
    public List<RuleLine> lines() {
        RuleDesk.Settings settings = sources.desk().settings(ticket);
        var ladder = new RuleLadder(sources.ward().ladder().rows(), settings.versions(), clock.zone());
        Instant now = clock.now();
        var lines = new ArrayList<RuleLine>();
        ladder.rows().stream()
                .filter(row -> row.inForce(clock.today()))
                .map(AlarmRuleRow::rule)
                .distinct()
                .forEach(rule -> {
                    List<RaisedAlarm> alarms =
                            sources.desk().judged(ticket, rule, sources.ward().counted(rule));
                    var read = new Read(ladder, settings, alarms, now);
                    line(read, rule, Optional.empty()).ifPresent(lines::add);
                    cameras(rule)
                            .forEach(camera ->
                                    line(read, rule, Optional.of(camera)).ifPresent(lines::add));
                });
        return lines;
    }

    /// What lines of a rule are made of.
    private record Read(RuleLadder ladder, RuleDesk.Settings settings, List<RaisedAlarm> alarms, Instant now) {}

    private Optional<RuleLine> line(Read read, String rule, Optional<CameraId> camera) {
        List<RaisedAlarm> own = read.alarms().stream()
                .filter(alarm -> camera.isEmpty() || alarm.camera().equals(camera.get()))
                .toList();
        return read.ladder()
                .inForce(rule, camera, read.now())
                .map(row -> new RuleLine(
                        row,
                        camera,
                        camera.map(CameraId::code).map(calls.places()).orElse(""),
                        Worth.of(own),
                        read.settings().versions().stream()
                                .filter(one ->
                                        one.rule().equals(rule) && one.camera().equals(camera))
                                .toList(),
                        read.settings().demotions().stream()
                                .filter(one -> one.rule().equals(rule))
                                .toList()));
    }

    private List<CameraId> cameras(String rule) {
        return posts(rule).stream()
                .map(Post::camera)
                .sorted(Comparator.comparing(CameraId::code))
                .toList();
    }

    private List<Post> posts(String rule) {
        return sources.posts().get().stream()
                .filter(post -> post.row().rule().equals(rule))
                .toList();
    }

    /// For the whole bureau, cameras that have a version of their own are left out: it would not be theirs.
    @Override
    public Rehearsed read(RuleLine line, int days, Progress progress) {
        String rule = line.row().rule();
        Instant to = clock.now();
        Instant from = to.minus(Duration.ofDays(days));
        RuleLadder ladder = sources.ward().ladder();
        List<Post> posts = posts(rule).stream()
                .filter(post -> line.camera()
                        .map(post.camera()::equals)
                        .orElseGet(() -> ladder.set(rule, Optional.of(post.camera()), to)
                                .flatMap(RuleVersion::camera)
                                .isEmpty()))
                .toList();
        return new Replay(sources.looks(), calls.places())
                .read(line, posts, sources.desk().judged(ticket, rule, from), from, to, progress);
    }

    @Override
    public Saved<RuleVersion> propose(RuleProposal proposal) {
        return said(() -> sources.desk().propose(ticket, proposal));
    }

    @Override
    public Saved<RuleVersion> rehearsed(RuleVersion version, TrialSum trial) {
        return said(() -> sources.desk().rehearsed(ticket, version.rule(), version.version(), trial));
    }

    @Override
    public Saved<RuleVersion> approve(RuleVersion version, boolean untried) {
        Saved<RuleVersion> saved =
                said(() -> sources.desk().approve(ticket, version.rule(), version.version(), untried));
        sources.follow().run();
        return saved;
    }

    @Override
    public Saved<Demotion> lift(String rule, String reason) {
        Saved<Demotion> saved = said(() -> sources.desk().lift(ticket, rule, reason));
        sources.follow().run();
        return saved;
    }

    /// A refusal as a fault with a sentence.
    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException(
                    refused.refusal() instanceof Refusal.MakerIsApprover ? "RULE-OWN" : "REFUSED",
                    refused.action(),
                    refused);
        }
    }
}
