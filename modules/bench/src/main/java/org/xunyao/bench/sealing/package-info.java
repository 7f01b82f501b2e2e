/// T07: the machine stops within the sealing of one piece of evidence, between the file and its row.
@NullMarked
package org.xunyao.bench.sealing;

import org.jspecify.annotations.NullMarked;
