/// The running cameras: from ingest to the worker and back to the wall.
@NullMarked
package org.xunyao.app.live;

import org.jspecify.annotations.NullMarked;
