/// The whole store as plain lines of JSON and plain files, and back into an empty store of any engine: the
/// exit door.
@NullMarked
package org.xunyao.store.neutral;

import org.jspecify.annotations.NullMarked;
