/// T04 to T06: the disk is full, fails, is read-only or goes away; and the volumes of their own and the
/// tracer that this needs.
@NullMarked
package org.xunyao.bench.disk;

import org.jspecify.annotations.NullMarked;
