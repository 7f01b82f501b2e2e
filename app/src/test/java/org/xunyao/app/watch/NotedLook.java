package org.xunyao.app.watch;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.supervision.Condition;
import org.xunyao.video.AccessUnit;

/// A second look that remembers what it was shown and asked.
record NotedLook(
        SecondLook look,
        List<List<AccessUnit>> looked,
        List<SecondLook.Question> asked,
        List<List<AccessUnit>> beforehand)
        implements SecondLook {
    NotedLook(SecondLook look) {
        this(look, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public Answer look(List<AccessUnit> units, Question question) {
        looked.add(units);
        asked.add(question);
        return look.look(units, question);
    }

    @Override
    public void ahead(List<AccessUnit> units, Condition condition) {
        beforehand.add(units);
        look.ahead(units, condition);
    }
}
