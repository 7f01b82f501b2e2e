package org.xunyao.app.alarms.sound;

/// Port: what makes a sound heard (发声). Called off the JavaFX thread.
@FunctionalInterface
public interface Speaker {
    /// Plays a sound to its end.
    ///
    /// @param percent volume, 1..100
    /// @return false if this machine cannot make it heard
    boolean play(Tone tone, int percent);
}
