package org.xunyao.demo.proof.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Tables;
import org.xunyao.demo.proof.keeping.SignatureCheck;

/// What watching leaves in the rows: the sealed patrol, the ledger with a person's word over it, the zone.
///
/// @param bundle whom to trust
/// @param login who did it
public record WatchProof(
        Findings findings, Foreign foreign, Scratch scratch, Tables tables, Path bundle, String login) {
    private static final ZoneId CALENDAR = ZoneOffset.ofHours(8);
    private static final int HOUR = 60;

    /// The patrol's text from its rows: each look's digest by OpenSSL over the one before, the end signed.
    ///
    /// @throws IOException if OpenSSL is missing
    /// @throws IllegalArgumentException if there is not exactly one patrol of this person
    public void patrol() throws IOException {
        Tables.Row run = tables.only("patrol_run", "person", actor());
        List<Tables.Row> looks = tables.of("patrol_look", "run_id", run.text("id")).stream()
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row.text("look_no"))))
                .toList();
        String begun = begun(run);
        String head = sm3(begun);
        for (Tables.Row look : looks) {
            head = sm3(head + "\n" + line(look));
        }
        long counted = looks.stream()
                .filter(look -> look.text("counted").equals("true"))
                .count();
        findings.say(
                head.equals(run.text("head_sm3"))
                        && looks.size() == Long.parseLong(run.text("look_count"))
                        && counted > 0,
                "openssl computes the head of the patrol from its %d looks, %d of them counted: it is its row's"
                        .formatted(looks.size(), counted));
        String content = begun
                + "ended %s\ncause %s\nlooks %d\nhead %s\n"
                        .formatted(moment(run.text("ended_at")), run.text("end_cause"), looks.size(), head);
        byte[] signature = Base64.getDecoder().decode(run.text("signature"));
        var check = new SignatureCheck(foreign, scratch, bundle);
        Foreign.Answer right = check.of(signature, content);
        Foreign.Answer wrong = check.of(signature, content.replace("cause STOPPED", "cause LEFT"));
        findings.say(
                right.well() && !wrong.well(),
                "openssl cms -verify over the text of the patrol: " + right.lastLine()
                        + "; over the same with another end: " + (wrong.well() ? "taken" : "refused"));
        Tables.Row reading = tables.only("patrol_reading", "run_id", run.text("id"));
        findings.say(
                reading.text("first_answer").equals("CLEAR")
                        && reading.text("first_person").equals(actor()),
                "row of the answer: %s of camera %s by %s, look %s"
                        .formatted(
                                reading.text("first_answer"), reading.text("camera"), login, reading.text("look_no")));
    }

    private static String begun(Tables.Row run) {
        String order = run.text("order_kind").equals("BY_RISK") ? "BY_RISK " + run.text("seed") : "IN_ORDER";
        return Stream.of(
                        "xunyao-patrol 1",
                        "patrol " + run.text("id"),
                        "station " + run.text("station"),
                        "person " + run.text("person"),
                        "name " + run.text("name"),
                        "begun " + moment(run.text("begun_at")),
                        "order " + order,
                        "stops " + run.text("stops"))
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Tables.Row look) {
        return String.join(
                " ",
                "look",
                look.text("look_no"),
                look.text("camera"),
                moment(look.text("from_time")).toString(),
                look.text("lasted_ms") + "ms",
                look.text("tile_width") + "x" + look.text("tile_height"),
                look.text("picture"),
                look.text("shown").equals("true") ? "visible" : "hidden",
                look.text("attended").equals("true") ? "present" : "absent",
                look.text("counted").equals("true") ? "counted" : "not-counted");
    }

    private String sm3(String text) throws IOException {
        return foreign.sm3(scratch.put("patrol.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The correction of the ledger: the machine's own minutes are what they were.
    ///
    /// @param reason that the person wrote, by which the entry is found
    /// @throws IllegalArgumentException if it is not there
    public void ledger(String reason) {
        Tables.Row entry = tables.only("duty_entry", "reason", reason);
        var from = moment(entry.text("from_at")).atZone(CALENDAR);
        var to = moment(entry.text("to_at")).atZone(CALENDAR);
        String marks = tables.of("duty_day", "camera", entry.text("camera")).stream()
                .filter(day -> day.text("day_of").equals(from.toLocalDate().toString()))
                .map(day -> day.text("marks"))
                .findFirst()
                .orElse("");
        int first = from.getHour() * HOUR + from.getMinute();
        int last = to.getHour() * HOUR + to.getMinute();
        String machine = IntStream.range(first, Math.min(last, marks.length()))
                .mapToObj(minute -> marks.substring(minute, minute + 1))
                .collect(Collectors.joining());
        findings.say(
                entry.text("kind").equals("ABSENT") && entry.text("person").equals(actor()) && machine.matches("p+"),
                "row of the ledger's correction: %s %s to %s by %s; the machine's own minutes are still %s"
                        .formatted(entry.text("kind"), from.toLocalTime(), to.toLocalTime(), login, machine));
        audited("duty.correct", entry.text("camera"), actor());
    }

    /// The zone that the list of the data folder named is the plan in the store.
    ///
    /// @param list file of zones
    /// @param camera whose
    /// @throws IOException if the list cannot be read
    public void zone(Path list, String camera) throws IOException {
        String[] named = Files.readAllLines(list).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(camera))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The list names no zone of " + camera + "."));
        Tables.Row area = tables.only("zone_area", "camera_code", camera);
        Tables.Row plan = tables.only("zone_plan", "camera_code", camera);
        findings.say(
                corners(area.text("corners"), ",").equals(corners(named[2], ":"))
                        && area.text("name").equals(named[1])
                        && area.text("rule_id").equals(named[3]),
                "row of the zone: plan %s of camera %s, “%s” by %s, its corners are those of %s"
                        .formatted(
                                plan.text("plan_no"),
                                camera,
                                area.text("name"),
                                plan.text("drawn_by"),
                                list.getFileName()));
        audited("zone.adopt", camera, plan.text("drawn_by"));
    }

    /// The alarm of the sale: its row names the camera of the till, and its film is sealed.
    ///
    /// @param camera of the till
    /// @throws IllegalArgumentException if too many boxes were not found exactly once
    public void sale(String camera) {
        Tables.Row hit = tables.only("sale_hit", "reason", "BOXES");
        boolean sealed = hit.text("film").equals("SEALED");
        String of = sealed ? tables.only("alarm", "id", hit.text("alarm_id")).text("rule_id") : "no alarm";
        findings.say(
                sealed && of.equals("AI-07") && hit.text("camera").equals(camera),
                "row of the sale: receipt %s with %s thousandths of a box, film %s of camera %s, raised by %s"
                        .formatted(
                                hit.text("receipt_no"),
                                hit.text("thousandths"),
                                hit.text("film"),
                                hit.text("camera"),
                                of));
    }

    private static List<Double> corners(String text, String between) {
        var numbers = new ArrayList<Double>();
        for (String corner : text.split(" ", -1)) {
            for (String number : corner.split(between, -1)) {
                numbers.add(Double.valueOf(number));
            }
        }
        return numbers;
    }

    private void audited(String action, String target, String actor) {
        long links = tables.of("audit", "action_code", action).stream()
                .filter(row -> row.text("actor").equals(actor)
                        && row.text("target_id").equals(target)
                        && row.text("outcome").equals("done"))
                .count();
        findings.say(links == 1, "the audit has %d link of %s on %s by %s".formatted(links, action, target, actor));
    }

    private String actor() {
        return "person:" + tables.only("person", "login", login).text("id");
    }

    private static Instant moment(String stored) {
        return Timestamp.valueOf(stored).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
