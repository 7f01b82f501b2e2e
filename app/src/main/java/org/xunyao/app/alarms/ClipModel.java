package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.ClipPlayer.Gap;
import org.xunyao.app.alarms.ClipPlayer.Showing;
import org.xunyao.app.alarms.ReviewSheet.Clip;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.ui.task.Tasks;

/// The clips of the alarm in front and what this person has watched of them. A clip is opened when
/// it is first played, so that walking through the list costs nothing.
public final class ClipModel {
    /// So long after a gap it is still told.
    private static final Duration AFTER_A_GAP = Duration.ofSeconds(1);

    private final Optional<ClipPlayer> player;
    private final Tasks tasks;
    private final Set<EvidenceId> seen = new HashSet<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.CLOSED);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper watched = new ReadOnlyBooleanWrapper(this, "watched");
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place");
    private List<Clip> clips = List.of();
    private @Nullable Showing showing;
    private String code = "";
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    /// How a clip stands.
    public enum State {
        /// Nobody has asked for it; the still is shown.
        CLOSED,
        /// It is on its way.
        OPENING,
        /// Its pictures are on the screen.
        OPEN,
        /// It cannot be played; {@link #code} says why.
        FAILED
    }

    /// @param player plays clips in place; without one nothing counts as watched
    /// @param tasks open clips off the JavaFX thread
    public ClipModel(Optional<ClipPlayer> player, Tasks tasks) {
        this.player = player;
        this.tasks = tasks;
    }

    /// How the clip in front stands.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether pictures run.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether one clip of this alarm was watched to its end.
    public ReadOnlyBooleanProperty watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /// The same as of now: the clip may have ended since the last picture was drawn.
    public boolean isWatched() {
        tick();
        return watched.get();
    }

    /// Place of the clip in front among {@link #clips}, from 0.
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The clips of the alarm, in the order of time.
    public List<Clip> clips() {
        return clips;
    }

    /// Whether clips can be played at all.
    public boolean playable() {
        return player.isPresent() && !clips.isEmpty();
    }

    /// Why the clip cannot be played, empty unless it failed.
    public String code() {
        return code;
    }

    /// The open clip.
    public Optional<Showing> showing() {
        return Optional.ofNullable(showing);
    }

    /// The arrivalTime of the picture on the screen; none while the still is shown.
    public Optional<Instant> at() {
        Showing open = showing;
        return open == null
                ? Optional.empty()
                : Optional.of(clips.get(place.get()).from().plus(open.position()));
    }

    /// The gap at which the clip stands: its picture is the last before it, or one of the first
    /// after it.
    public Optional<Gap> gap() {
        Showing open = showing;
        if (open == null) {
            return Optional.empty();
        }
        Duration at = open.position();
        return open.gaps().stream()
                .filter(gap -> at.equals(gap.from())
                        || (at.compareTo(gap.to()) >= 0 && at.compareTo(gap.to().plus(AFTER_A_GAP)) < 0))
                .findFirst();
    }

    /// What this person has watched to its end since signing in.
    public Watched watched() {
        return new Watched(seen);
    }

    /// Space: plays or pauses; opens the clip first.
    public void toggle() {
        Showing open = showing;
        if (open == null) {
            open(Duration.ZERO, true);
        } else if (open.playing()) {
            open.pause();
        } else {
            open.play();
        }
        tick();
    }

    /// Pauses, as when nobody can look.
    public void pause() {
        Showing open = showing;
        if (open != null) {
            open.pause();
        }
        tick();
    }

    /// Moves within the clip in front.
    public void seekBy(Duration step) {
        Showing open = showing;
        if (open != null) {
            open.seek(held(open.heading().plus(step), open.length()));
            tick();
        }
    }

    /// Goes to the clip that shows a moment, and there.
    ///
    /// @return whether one does
    public boolean seekTo(Instant moment) {
        for (int i = 0; i < clips.size(); i++) {
            if (clips.get(i).shows(moment)) {
                pick(i, Duration.between(clips.get(i).from(), moment));
                return true;
            }
        }
        return false;
    }

    /// Goes to the beginning of the next or an earlier clip; it stops at the ends.
    public void turn(int clipsOn) {
        int next = Math.clamp((long) place.get() + clipsOn, 0, Math.max(0, clips.size() - 1));
        if (next != place.get()) {
            pick(next, Duration.ZERO);
        }
    }

    /// Takes up what the player did meanwhile; the view calls it with every picture.
    public void tick() {
        Showing open = showing;
        if (open == null) {
            return;
        }
        if (!open.fault().isEmpty()) {
            String why = open.fault();
            close();
            code = why;
            state.set(State.FAILED);
            return;
        }
        if (open.watchedToEnd()) {
            seen.add(clips.get(place.get()).id());
            tell();
        }
        playing.set(open.playing());
    }

    /// Shows other clips. One that is open runs on where it still belongs to the alarm, which may
    /// have grown.
    public void show(List<Clip> next) {
        boolean open = showing != null || state.get() == State.OPENING;
        int kept = open ? place(next, clips.get(place.get()).id()) : -1;
        if (kept < 0) {
            close();
        }
        clips = List.copyOf(next);
        place.set(Math.max(kept, 0));
        tell();
    }

    private static int place(List<Clip> clips, EvidenceId id) {
        return clips.stream().map(Clip::id).toList().indexOf(id);
    }

    private void pick(int next, Duration at) {
        Showing open = showing;
        if (next == place.get() && open != null) {
            open.seek(held(at, open.length()));
            tick();
            return;
        }
        close();
        place.set(next);
        open(at, false);
    }

    private void open(Duration at, boolean run) {
        if (player.isEmpty() || clips.isEmpty() || state.get() == State.OPENING) {
            return;
        }
        int asked = ++turn;
        ClipPlayer source = player.get();
        EvidenceId clip = clips.get(place.get()).id();
        state.set(State.OPENING);
        tasks.quietly(
                "clip",
                progress -> source.open(clip),
                opened -> opened(asked, opened, at, run),
                fault -> failed(asked, fault));
    }

    private void opened(int asked, Showing opened, Duration at, boolean run) {
        if (asked != turn) {
            opened.close();
            return;
        }
        showing = opened;
        if (at.isPositive()) {
            opened.seek(held(at, opened.length()));
        }
        if (run) {
            opened.play();
        }
        state.set(State.OPEN);
        tick();
    }

    private void failed(int asked, String fault) {
        if (asked == turn) {
            code = fault;
            state.set(State.FAILED);
        }
    }

    private void close() {
        turn++;
        Showing open = showing;
        if (open != null) {
            open.close();
        }
        showing = null;
        code = "";
        playing.set(false);
        state.set(State.CLOSED);
    }

    private void tell() {
        watched.set(clips.stream().map(Clip::id).anyMatch(seen::contains));
    }

    private static Duration held(Duration at, Duration length) {
        if (at.isNegative()) {
            return Duration.ZERO;
        }
        return at.compareTo(length) > 0 ? length : at;
    }
}
