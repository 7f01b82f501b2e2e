/// The workspace 证据: all that was sealed here, what lies in the folder without a row, what is due, and
/// the checks.
@NullMarked
package org.xunyao.app.evidence;

import org.jspecify.annotations.NullMarked;
