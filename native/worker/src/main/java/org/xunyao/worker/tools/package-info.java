/// Command lines over the detectors and readers: a person hands over picture files, an answer is printed.
@NullMarked
package org.xunyao.worker.tools;

import org.jspecify.annotations.NullMarked;
