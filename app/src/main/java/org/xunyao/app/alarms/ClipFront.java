package org.xunyao.app.alarms;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;

/// Port: the alarm whose clips are shown, whether it waits or was decided.
public interface ClipFront {
    /// The alarm in front.
    Optional<ReviewItem> current();

    /// What is known of it; none until it is read.
    Optional<ReviewSheet> sheet();

    /// Its clips.
    ClipModel clip();

    /// Changes whenever another alarm, or its material, came to the front.
    ReadOnlyIntegerProperty openedProperty();
}
