package org.xunyao.casework.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.casework.CaseId;

/// The list of people of a case (参与人登记), with all that was taken back.
///
/// @param lines oldest first, numbered without gaps
public record PeopleFile(CaseId id, List<PeopleLine> lines) {
    /// Refuses lines that are not numbered in order, or that take one line back twice.
    public PeopleFile {
        lines = List.copyOf(lines);
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).number() != at + 1) {
                throw new IllegalArgumentException("lines out of order at " + at);
            }
        }
        List<Integer> back = back(lines);
        if (back.stream().distinct().count() != back.size()) {
            throw new IllegalArgumentException("a line is taken back twice");
        }
    }

    /// Nobody is named yet.
    public static PeopleFile empty(CaseId id) {
        return new PeopleFile(id, List.of());
    }

    /// With one more line.
    public PeopleFile with(PeopleLine line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new PeopleFile(id, more);
    }

    /// The lines that hold, oldest first: they name somebody and were not taken back.
    public List<PeopleLine> holding() {
        Set<Integer> gone = back(lines).stream().collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.person().isPresent() && !gone.contains(line.number()))
                .toList();
    }

    /// Whether that line holds.
    public boolean holds(int line) {
        return holding().stream().anyMatch(one -> one.number() == line);
    }

    /// Those who take part as that, in the order of the lines that hold.
    public List<Participant> as(Part part) {
        return holding().stream()
                .flatMap(line -> line.person().stream())
                .filter(person -> person.part() == part)
                .toList();
    }

    private static List<Integer> back(List<PeopleLine> lines) {
        return lines.stream()
                .flatMap(line -> line.reversal().stream())
                .map(PeopleLine.Reversal::of)
                .toList();
    }
}
