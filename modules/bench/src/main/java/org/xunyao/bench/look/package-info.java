/// What looking at a picture costs, beside the least that its arithmetic can cost on the same machine in
/// the same minute.
@NullMarked
package org.xunyao.bench.look;

import org.jspecify.annotations.NullMarked;
