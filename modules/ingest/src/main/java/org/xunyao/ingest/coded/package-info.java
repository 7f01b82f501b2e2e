/// Coded pictures on their way out, from whatever protocol they came: which may be given to a decoder, with
/// which parameter sets, number and time.
@NullMarked
package org.xunyao.ingest.coded;

import org.jspecify.annotations.NullMarked;
