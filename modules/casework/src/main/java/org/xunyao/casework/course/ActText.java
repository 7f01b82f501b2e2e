package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Port: the text in which an act is kept (步骤内容存储格式), so that the store need not know what it says.
public interface ActText {
    /// The text of an act; of an {@link UnreadableAct} the text that could not be read.
    String write(Act act);

    /// The act of a text. What cannot be read comes back as {@link UnreadableAct}: a case is not
    /// lost because of one line.
    Act read(Event event, String text);
}
