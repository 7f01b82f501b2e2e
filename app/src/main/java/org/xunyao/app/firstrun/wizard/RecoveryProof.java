package org.xunyao.app.firstrun.wizard;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// The recovery key on the screen, and the two groups that must be typed back from the paper.
public final class RecoveryProof {
    private final List<String> groups;
    private final int first;
    private final int second;

    /// @param groups at least two
    /// @param random chooses which two
    RecoveryProof(List<String> groups, RandomGenerator random) {
        this.groups = List.copyOf(groups);
        int one = random.nextInt(groups.size());
        int other = (one + 1 + random.nextInt(groups.size() - 1)) % groups.size();
        this.first = Math.min(one, other);
        this.second = Math.max(one, other);
    }

    /// The groups of the key.
    public List<String> groups() {
        return groups;
    }

    /// The number of the first group asked for, from 1.
    public int first() {
        return first + 1;
    }

    /// The number of the second group asked for, from 1, after the first.
    public int second() {
        return second + 1;
    }

    /// The number of the group that was typed back wrongly, from 1; nothing if both are right.
    OptionalInt wrong(char[] one, char[] other) {
        if (!same(groups.get(first), one)) {
            return OptionalInt.of(first + 1);
        }
        return same(groups.get(second), other) ? OptionalInt.empty() : OptionalInt.of(second + 1);
    }

    // Small letters count as capitals: the key knows only these.
    private static boolean same(String group, char[] typed) {
        if (group.length() != typed.length) {
            return false;
        }
        for (int i = 0; i < typed.length; i++) {
            if (Character.toUpperCase(typed[i]) != group.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
