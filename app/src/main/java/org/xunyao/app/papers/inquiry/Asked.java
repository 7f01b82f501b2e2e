package org.xunyao.app.papers.inquiry;

import java.util.List;
import org.xunyao.app.papers.question.Question;

/// Port: what the pane knows of its document beside the field itself. Used on the JavaFX thread.
public interface Asked {
    /// The library on the day of writing.
    List<Question> questions();

    /// 案由 of the matter; empty until somebody applied for filing.
    String cause();

    /// What stands in another field of the form.
    String answer(String field);

    /// The words of a key.
    String words(String key, Object... arguments);
}
