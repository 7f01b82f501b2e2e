package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AlarmNewsTest {
    @Test
    void whoeverHasGoneKeepsNeitherTheRaiserNorTheOthersFromHearing() {
        var news = new AlarmNews();
        List<String> heard = new ArrayList<>();
        news.listen(
                work -> {
                    throw new RejectedExecutionException("closed");
                },
                () -> heard.add("gone"));
        Runnable leave = news.listen(Runnable::run, () -> heard.add("badge"));
        news.tell();
        assertThat(heard).containsExactly("badge");
        leave.run();
        news.tell();
        assertThat(heard).containsExactly("badge");
    }
}
