package org.xunyao.app.cameras.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.DeviceFault;

/// One login for several found cameras, tried at each once. One after the other: whoever presses cancel has
/// given the password to as few as possible. Off the JavaFX thread.
///
/// @param ask reads the streams of one camera
/// @param answered is told of each at once
record SharedLogin(
        Function<StreamAddress, DeviceAnswer<DeviceFacts>> ask, BiConsumer<Turn, SharedLogin.Answer> answered) {
    /// Cameras that one press may ask.
    static final int MOST = 64;

    /// This camera refused just this login before.
    static final String SAME_LOGIN = "FIND-SAME-LOGIN";

    /// Another door of the machine refused the login.
    static final String SAME_MACHINE = "FIND-SAME-MACHINE";

    /// A camera and where it is spoken to.
    ///
    /// @param at with user and password
    record Turn(Finding one, StreamAddress at) {}

    /// What became of a turn.
    sealed interface Answer {
        /// It was asked.
        record Said(DeviceAnswer<DeviceFacts> answer) implements Answer {}

        /// It got no answer.
        ///
        /// @param code why
        record Spared(String code) implements Answer {}
    }

    /// Asks them until the person has had enough.
    ///
    /// @return whose turn came
    Set<Finding> go(List<Turn> turns, Progress progress) {
        Set<Finding> done = new HashSet<>();
        Set<String> refused = new HashSet<>();
        for (Turn turn : turns) {
            if (progress.cancelled()) {
                break;
            }
            progress.at(done.size(), turns.size());
            progress.say(turn.at().host());
            done.add(turn.one());
            answered.accept(turn, turn(turn, refused));
        }
        return done;
    }

    private Answer turn(Turn turn, Set<String> refused) {
        if (refused.contains(turn.at().host())) {
            return new Answer.Spared(SAME_MACHINE);
        }
        try {
            DeviceAnswer<DeviceFacts> said = ask.apply(turn.at());
            said.refusal()
                    .filter(fault -> fault == DeviceFault.WRONG_PASSWORD)
                    .ifPresent(fault -> refused.add(turn.at().host()));
            return new Answer.Said(said);
        } catch (FaultException unforeseen) {
            return new Answer.Spared(unforeseen.code());
        }
    }
}
