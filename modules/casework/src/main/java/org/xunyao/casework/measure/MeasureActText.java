package org.xunyao.casework.measure;

/// Port: the text in which an act of a measure is kept (措施步骤存储格式).
public interface MeasureActText {
    /// The text of an act; of an {@link UnreadableMeasureAct} the text that could not be read.
    ///
    /// @throws org.xunyao.kernel.FaultException `MEASURE-TOO-LONG` if it could not be read again
    String write(MeasureAct act);

    /// The act of a text; an {@link UnreadableMeasureAct} of what cannot be read.
    MeasureAct read(MeasureEvent event, String text);
}
