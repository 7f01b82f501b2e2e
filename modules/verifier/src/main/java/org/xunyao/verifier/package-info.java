/// The stand-alone verifier of audit exports: no database, no window, no network.
@NullMarked
package org.xunyao.verifier;

import org.jspecify.annotations.NullMarked;
