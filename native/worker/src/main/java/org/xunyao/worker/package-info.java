/// The media worker: a process without network, database or keys that parses what cameras send. Access
/// units come in on its standard input, pictures go to shared memory, observations to its standard
/// output. It may crash.
@NullMarked
package org.xunyao.worker;

import org.jspecify.annotations.NullMarked;
