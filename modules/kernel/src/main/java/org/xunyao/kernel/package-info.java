/// What every other module stands on: time, identity, faults, and the ports to disk, database and digests.
@NullMarked
package org.xunyao.kernel;

import org.jspecify.annotations.NullMarked;
