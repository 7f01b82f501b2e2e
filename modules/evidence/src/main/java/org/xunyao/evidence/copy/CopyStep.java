package org.xunyao.evidence.copy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One step from an original to its copy (副本制作步骤). Steps are done in order; areas are those of the
/// picture as the step finds it.
public sealed interface CopyStep {
    /// Makes an area unreadable (遮盖).
    record Redact(Area area, Cover cover) implements CopyStep {
        @Override
        public String text() {
            return "redact " + cover.name().toLowerCase(Locale.ROOT) + ' ' + area.text();
        }
    }

    /// Keeps an area only (裁剪).
    record Crop(Area area) implements CopyStep {
        @Override
        public String text() {
            return "crop " + area.text();
        }
    }

    /// Keeps a stretch of time only (截取): from the key picture at or before the first moment to the last
    /// moment, by arrival.
    record Clip(Instant from, Instant to) implements CopyStep {
        /// Refuses a stretch that ends before it begins.
        public Clip {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("clip from " + from + " to " + to);
            }
        }

        @Override
        public String text() {
            return "clip " + from + '/' + to;
        }
    }

    /// Puts the coded pictures into an MP4 file that any player opens (转封装). The last step, and a
    /// clip's only.
    record Mp4() implements CopyStep {
        @Override
        public String text() {
            return "mp4";
        }
    }

    /// Leaves the faces of a picture or a film as they are (不模糊人脸), and says why; a film then keeps its coded
    /// pictures too. Without this step every face that the program finds is made unreadable.
    ///
    /// @param reason 1 to 200 characters of one line
    record BareFaces(String reason) implements CopyStep {
        /// Refuses no reason.
        public BareFaces {
            reason = reason.strip();
            if (reason.isEmpty()
                    || reason.length() > LONGEST_REASON
                    || reason.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
            }
        }

        @Override
        public String text() {
            return BARE + reason;
        }
    }

    /// Longest reason, in characters.
    int LONGEST_REASON = 200;

    /// How {@link BareFaces} begins among an item's operations.
    String BARE = "faces-bare reason=";

    /// How an area is made unreadable.
    enum Cover {
        /// Black (涂黑).
        BLACK,
        /// Large squares of one colour each (马赛克).
        PIXELS
    }

    /// How the step stands among an item's operations.
    String text();

    /// The step that an operation tells of, or nothing if it is of another kind.
    static Optional<CopyStep> of(String text) {
        String[] words = text.split(" ", -1);
        try {
            if (text.startsWith(BARE)) {
                return Optional.of(new BareFaces(text.substring(BARE.length())));
            }
            return switch (words[0] + words.length) {
                case "redact3" ->
                    Optional.of(new Redact(Area.of(words[2]), Cover.valueOf(words[1].toUpperCase(Locale.ROOT))));
                case "crop2" -> Optional.of(new Crop(Area.of(words[1])));
                case "clip2" -> {
                    String[] ends = words[1].split("/", 2);
                    yield Optional.of(new Clip(Instant.parse(ends[0]), Instant.parse(ends[ends.length - 1])));
                }
                case "mp41" -> Optional.of(new Mp4());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }
}
