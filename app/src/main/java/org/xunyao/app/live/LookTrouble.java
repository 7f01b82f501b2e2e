package org.xunyao.app.live;

import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.SceneTrouble.Kind;
import org.xunyao.video.Observation;

/// What people are told of a look that could not be used.
final class LookTrouble {
    private LookTrouble() {}

    /// The trouble after a look; one that only differs from the look before tells nobody anything
    /// before it is known what it is, though nothing is concluded from it.
    ///
    /// @param before the trouble until then
    static Optional<SceneTrouble> after(Observation look, Optional<SceneTrouble> before) {
        if (look.usable()) {
            return Optional.empty();
        }
        Optional<Kind> kind = kind(look.why());
        if (kind.isEmpty() || kind.equals(before.map(SceneTrouble::kind))) {
            return before;
        }
        return Optional.of(new SceneTrouble(kind.get(), look.at(), OptionalInt.empty()));
    }

    private static Optional<Kind> kind(String why) {
        return switch (why) {
            case "doubtful" -> Optional.empty();
            case "frozen" -> Optional.of(Kind.FROZEN);
            case "dark" -> Optional.of(Kind.DARK);
            case "covered" -> Optional.of(Kind.COVERED);
            case "moved" -> Optional.of(Kind.MOVED);
            case "blurred" -> Optional.of(Kind.BLURRED);
            default -> Optional.of(Kind.BROKEN);
        };
    }
}
