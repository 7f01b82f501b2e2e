/// Verdicts on alarms, read a second time without knowing them (结论复读): how far two officers agree, and what
/// a third one holds where they do not. It changes no verdict.
@NullMarked
package org.xunyao.supervision.reading.verdict;

import org.jspecify.annotations.NullMarked;
