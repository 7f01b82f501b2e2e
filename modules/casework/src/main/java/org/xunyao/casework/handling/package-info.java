/// The desks of a case after filing (办案), one for each phase, and what they test.
@NullMarked
package org.xunyao.casework.handling;

import org.jspecify.annotations.NullMarked;
