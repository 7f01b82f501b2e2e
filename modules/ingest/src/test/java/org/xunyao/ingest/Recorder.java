package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;

/// Writes down what a stream gives and lets a test wait for it.
public final class Recorder implements UnitListener {
    private final BlockingQueue<AccessUnit> units = new LinkedBlockingQueue<>();
    private final BlockingQueue<StreamEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void unit(AccessUnit unit) {
        units.add(unit);
    }

    @Override
    public void event(StreamEvent event) {
        events.add(event);
    }

    public List<AccessUnit> units(int count) throws InterruptedException {
        List<AccessUnit> taken = new ArrayList<>();
        while (taken.size() < count) {
            AccessUnit unit = units.poll(20, TimeUnit.SECONDS);
            assertThat(unit)
                    .as("unit %s of %s; events %s", taken.size(), count, events)
                    .isNotNull();
            taken.add(unit);
        }
        return taken;
    }

    public <E extends StreamEvent> E next(Class<E> kind) throws InterruptedException {
        while (true) {
            StreamEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    public void forget() {
        units.clear();
    }

    public int waiting() {
        return units.size();
    }

    public List<AccessUnit> all() {
        return List.copyOf(units);
    }

    public List<StreamEvent> events() {
        return List.copyOf(events);
    }
}
