/// Keeps the streams of all cameras running: connects, counts on through reconnects, tells how each is
/// doing.
@NullMarked
package org.xunyao.ingest;

import org.jspecify.annotations.NullMarked;
