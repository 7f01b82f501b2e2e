/// The reader of text with the models of this machine.
@NullMarked
package org.xunyao.worker.reader;

import org.jspecify.annotations.NullMarked;
