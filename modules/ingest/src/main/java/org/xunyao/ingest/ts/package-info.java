/// MPEG transport streams (ISO/IEC 13818-1) as servers cut them into segments: packets in, access units
/// out.
@NullMarked
package org.xunyao.ingest.ts;

import org.jspecify.annotations.NullMarked;
