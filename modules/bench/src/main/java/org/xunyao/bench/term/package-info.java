/// How soon all deadlines are counted anew.
@NullMarked
package org.xunyao.bench.term;

import org.jspecify.annotations.NullMarked;
