package org.xunyao.access.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the signatures of some checkpoints are worth (检查点签名核验).
///
/// @param good checkpoints that a trusted key signed
/// @param bad those whose signature is not about them
/// @param unknown those signed by keys that nobody here knows
/// @param parties whom the trusted keys speak for, sorted
/// @param strangers key ids that nobody here knows, sorted
public record SealTally(
        List<Checkpoint> good,
        List<Checkpoint> bad,
        List<Checkpoint> unknown,
        List<String> parties,
        List<String> strangers) {
    /// Judges each.
    public static SealTally of(Collection<SignedCheckpoint> all, SealCheck check) {
        var good = new ArrayList<Checkpoint>();
        var bad = new ArrayList<Checkpoint>();
        var unknown = new ArrayList<Checkpoint>();
        Set<String> parties = new TreeSet<>();
        Set<String> strangers = new TreeSet<>();
        for (SignedCheckpoint one : all) {
            switch (check.check(CheckpointText.content(one.checkpoint()), one.cms())) {
                case SealCheck.Worth.Good trusted -> {
                    good.add(one.checkpoint());
                    parties.add(trusted.party());
                }
                case SealCheck.Worth.Unknown stranger -> {
                    unknown.add(one.checkpoint());
                    strangers.add(stranger.keyId());
                }
                case SealCheck.Worth.Bad _ -> bad.add(one.checkpoint());
            }
        }
        return new SealTally(
                List.copyOf(good),
                List.copyOf(bad),
                List.copyOf(unknown),
                List.copyOf(parties),
                List.copyOf(strangers));
    }

    /// Those that a chain must agree with. One by a stranger's key proves nothing, but a chain that
    /// contradicts it has something to explain.
    public Stream<Checkpoint> usable() {
        return Stream.concat(good.stream(), unknown.stream());
    }

    /// How many were judged.
    public int count() {
        return good.size() + bad.size() + unknown.size();
    }
}
