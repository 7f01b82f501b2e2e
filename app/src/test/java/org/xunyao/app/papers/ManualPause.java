package org.xunyao.app.papers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Time that passes when a test says so.
final class ManualPause implements PapersPorts.Pause {
    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Runnable then(Duration time, Runnable work) {
        var one = new Waiting(now.plus(time), work);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    void pass(Duration time) {
        now = now.plus(time);
        List<Waiting> due = waiting.stream()
                .filter(one -> !one.at().minus(now).isPositive())
                .toList();
        waiting.removeAll(due);
        due.forEach(one -> one.work().run());
    }

    private record Waiting(Duration at, Runnable work) {}
}
