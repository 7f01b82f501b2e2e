package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.fair.FairPoint;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.RecordStanding;
import org.xunyao.registry.camera.RecordStanding.Lack;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.outage.Outage;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// Why the alarm was raised, the facts, what speaks for the shop, and what the material may be used
/// for, in that order and all in one size of type.
public final class FactsColumn extends ScrollPane {
    private static final int DIGEST_SHOWN = 12;

    private final ReviewWords words;
    private final VBox body = new VBox();

    /// An empty column.
    public FactsColumn(ReviewWords words) {
        this.words = words;
        getStyleClass().add("facts-scroll");
        setId("facts");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(words.of("facts.title"));
        body.getStyleClass().add("facts-body");
        setContent(body);
    }

    /// Shows one alarm.
    ///
    /// @param sheet nothing while it is being read
    public void show(ReviewItem item, Optional<ReviewSheet> sheet) {
        Finding finding = item.head().finding();
        Optional<Duration> unseen = sheet.flatMap(read -> read.unseen(finding.from(), finding.to()));
        body.getChildren()
                .setAll(
                        section(Icon.LOOK, "why.title", why(item)),
                        section(Icon.NOTE, "facts.title", facts(item, sheet.isPresent(), unseen)),
                        section(Icon.PHARMACY, "fair.title", fair(sheet)),
                        section(Icon.CLUE_ONLY, "use.title", use(sheet)));
        setVvalue(0);
    }

    // The measured parts stand between brackets in the bundle and are underlined on screen.
    private TextFlow why(ReviewItem item) {
        Finding finding = item.head().finding();
        String sentence = words.scenario(
                        finding.rule(),
                        "why.",
                        "why.other",
                        plain(finding.zone().name()),
                        words.span(finding.counted()),
                        words.span(finding.threshold()),
                        Texts.figure(item.rule().figures().persons()),
                        Texts.figure(item.rule().lapse().toSeconds()))
                + words.shown(finding);
        var flow = new TextFlow();
        flow.getStyleClass().add("why");
        flow.setAccessibleText(sentence.replace("[", "").replace("]", ""));
        for (String open : sentence.split("\\[", -1)) {
            int end = open.indexOf(']');
            if (end >= 0) {
                var measured = new Label(open.substring(0, end));
                measured.getStyleClass().add("measured");
                flow.getChildren().add(measured);
            }
            var said = new Text(open.substring(end + 1));
            said.getStyleClass().add("said");
            flow.getChildren().add(said);
        }
        return flow;
    }

    private static String plain(String name) {
        return name.replace('[', '（').replace(']', '）');
    }

    private Node facts(ReviewItem item, boolean read, Optional<Duration> unseen) {
        AlarmHead head = item.head();
        Finding finding = head.finding();
        Duration whole = Duration.between(finding.from(), finding.to());
        String not = words.of(read ? "fact.nodata" : "fact.reading");
        CaptureTimes times = head.times();
        var rows = new VBox(
                row(
                        "fact.period",
                        words.of(
                                "fact.period.value",
                                words.moment(finding.from()),
                                words.clock(finding.to()),
                                words.span(whole))),
                row(
                        "fact.unseen",
                        unseen.map(span -> words.of("fact.unseen.value", words.span(span)))
                                .orElse(not)),
                strong(
                        "fact.counted",
                        words.of("fact.counted.value", words.span(finding.counted()), words.span(finding.threshold()))),
                row("fact.rule", rule(item)),
                row("fact.zone", finding.zone().name()),
                found(finding.detector()),
                row("fact.camera", words.camera(times)),
                row("fact.arrival", times.arrivalTime().map(words::moment).orElseGet(() -> words.of("time.none"))),
                row("fact.sealed", words.moment(times.recordedTime())),
                row(
                        "fact.due",
                        words.of(item.due().estimated() ? "fact.due.estimated" : "fact.due.value", words.due(item))));
        item.limit().gone().forEach(step -> rows.getChildren().add(row("fact.escalated", words.step(step))));
        rows.getStyleClass().add("fact-rows");
        return rows;
    }

    private String rule(ReviewItem item) {
        Finding.Rule rule = item.head().finding().rule();
        String sentence = words.of(
                "fact.rule.value",
                rule.id(),
                Texts.figure(rule.version()),
                item.rule().scenario());
        return item.rule().verified() ? sentence : sentence + words.of("unverified");
    }

    private HBox found(Finding.Detector detector) {
        return Outage.read(detector.name())
                .map(outage -> row("fact.outage", outage(outage)))
                .orElseGet(() -> row("fact.model", model(detector)));
    }

    private String outage(Outage outage) {
        String cause = words.of("outage." + outage.cause(), Texts.figure(outage.cameras()));
        return outage.nth() == 1 ? cause : words.of("outage.again", cause, Texts.figure(outage.nth()));
    }

    private String model(Finding.Detector detector) {
        String score = String.format(Locale.ROOT, "%.2f", detector.score());
        return detector.modelSha256()
                .map(digest -> words.of("fact.model.digest", detector.name(), score, digest.substring(0, DIGEST_SHOWN)))
                .orElseGet(() -> words.of("fact.model.value", detector.name(), score));
    }

    private Node fair(Optional<ReviewSheet> sheet) {
        var points = new VBox(looked(sheet));
        List<FairPoint> found = sheet.map(ReviewSheet::fair).orElse(List.of());
        found.forEach(one -> points.getChildren()
                .add(point(
                        one.look() ? Icon.SHOW : Icon.NOTE,
                        one.sentence(),
                        words.of(one.look() ? "fair.source.look" : "fair.source", one.source()))));
        if (found.isEmpty()) {
            points.getChildren()
                    .addAll(
                            point(Icon.NOTE, words.of("fair.leave"), words.of("fair.leave.more")),
                            point(Icon.NOTE, words.of("fair.licence"), words.of("fair.licence.more")));
        }
        points.getChildren().add(point(Icon.NOTE, words.of("fair.sales"), words.of("fair.sales.more")));
        points.getStyleClass().add("fair-points");
        return points;
    }

    // Time not seen shortly before or after may have hidden somebody coming or going: the whole ledger counts here.
    private Node looked(Optional<ReviewSheet> sheet) {
        List<Segment> duty = sheet.map(ReviewSheet::duty).orElse(List.of());
        if (sheet.isEmpty() || duty.isEmpty()) {
            return point(Icon.NOTE, words.of(sheet.isEmpty() ? "fact.reading" : "fair.unseen.nodata"), null);
        }
        Instant from = duty.getFirst().from();
        Instant to = duty.getLast().to();
        Duration unseen = sheet.get().unseen(from, to).orElse(Duration.ZERO);
        return unseen.isZero()
                ? point(Icon.NOTE, words.of("fair.unseen.none", words.clock(from), words.clock(to)), null)
                : point(
                        Icon.SHOW,
                        words.of("fair.unseen", words.clock(from), words.clock(to), words.span(unseen)),
                        words.of("fair.unseen.more"));
    }

    // Each record has to be reviewed by itself, so that is missing even where the device's file is whole.
    private Node use(Optional<ReviewSheet> sheet) {
        Optional<RecordStanding> device = sheet.flatMap(ReviewSheet::device);
        EvidenceMode mode = sheet.flatMap(ReviewSheet::mode).orElse(EvidenceMode.LEAD_ONLY);
        List<String> missing = Stream.concat(
                        device.map(known -> known.lacks().stream().map(Lack::item))
                                .orElseGet(() -> Arrays.stream(DeviceFile.Item.values()))
                                .map(item -> "use.missing." + item),
                        Stream.of("use.missing.record"))
                .map(words::of)
                .toList();
        RecordUse use = device.map(RecordStanding::use).orElse(RecordUse.LEAD);
        String holds = words.of("use.mode", words.of("use.mode." + mode));
        var points = new VBox(
                point(Icon.NOTE, holds, null),
                point(
                        use == RecordUse.OBTAINABLE ? Icon.OBTAINED : Icon.CLUE_ONLY,
                        words.of("use.sentence." + use),
                        words.of(
                                "use.missing",
                                Texts.figure(missing.size()),
                                String.join(words.of("use.comma"), missing))));
        points.getStyleClass().add("fair-points");
        return points;
    }

    private HBox point(Icon icon, String sentence, @Nullable String more) {
        var first = new Label(sentence);
        first.getStyleClass().add("t-reading");
        first.setWrapText(true);
        var lines = new VBox(first);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        if (more != null) {
            var second = new Label(more);
            second.getStyleClass().addAll("t-small", "fg-3");
            second.setWrapText(true);
            lines.getChildren().add(second);
        }
        var line = new HBox(icon.node(), lines);
        line.getStyleClass().add("fair-point");
        return line;
    }

    private HBox strong(String key, String value) {
        HBox row = row(key, value);
        row.getChildren().getLast().getStyleClass().add("t-bold");
        return row;
    }

    private HBox row(String key, String value) {
        var label = new Label(words.of(key));
        label.getStyleClass().addAll("fg-3", "fact-key");
        var said = new Label(value);
        said.getStyleClass().add("fact-value");
        said.setWrapText(true);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(label, said);
        row.getStyleClass().add("fact-pair");
        return row;
    }

    private VBox section(Icon icon, String title, Node content) {
        var head = new Label(words.of(title), icon.node("icon-14", "icon-quiet"));
        head.getStyleClass().addAll("t-small", "fg-3");
        var section = new VBox(head, content);
        section.getStyleClass().add("facts-section");
        return section;
    }
}
