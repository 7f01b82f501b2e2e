/// What a technician asks of the worker's eyes by hand: `./run detect`, `./run tamper`. The code
/// that looks is the pipeline's.
@NullMarked
package org.xunyao.worker.command;

import org.jspecify.annotations.NullMarked;
