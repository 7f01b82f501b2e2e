package org.xunyao.worker.reader;

import java.nio.file.Path;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelAnswer;
import org.xunyao.models.ModelRow;
import org.xunyao.vision.text.TextLimits;
import org.xunyao.vision.text.TextModel;
import org.xunyao.vision.text.TextReader;

/// The reader of text with the limits that the rows of its models name.
public final class TextModels {
    private TextModels() {}

    /// Opens the reader over a folder of models; the caller closes it.
    ///
    /// @throws FaultException with a code beginning `MODEL-` when a model is missing or refused
    public static TextReader open(Path folder) {
        ModelFiles files = ModelFiles.in(folder);
        ModelAnswer.Found lines = files.found("ppocr-v4-lines");
        ModelAnswer.Found text = files.found("ppocr-v4-text");
        ModelAnswer.Found signs = files.found("ppocr-keys-v1");
        ModelRow.Thresholds found = lines.row().thresholds();
        TextLimits limits = new TextLimits(
                found.value("cell"),
                found.value("line"),
                found.value("grow"),
                (int) found.value("longestSide"),
                text.row().thresholds().value("text"));
        return new TextReader(model(lines), model(text), signs.file(), limits);
    }

    private static TextModel model(ModelAnswer.Found found) {
        ModelRow row = found.row();
        return new TextModel(
                row.name(), found.file(), row.input().mean(), row.input().scale());
    }
}
