package org.xunyao.casework.summary;

import java.util.Map;

/// Port: the text in which acts and drafts are kept (存储格式), so that the store need not know what they say.
public interface SpotText {
    /// The text of an act; of one that cannot be read the text as it was.
    String write(SpotAct act);

    /// The act of a text. What cannot be read comes back as {@link SpotAct.Unreadable}.
    SpotAct read(SpotEvent event, String text);

    /// The text of what was typed.
    String write(Map<String, String> typed);

    /// What was typed; empty if the text cannot be read, since a draft is no record.
    Map<String, String> typed(String text);
}
