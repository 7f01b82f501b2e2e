/// Leads and case files (线索与案件): how a lead becomes a case, by whom, and until when.
@NullMarked
package org.xunyao.casework;

import org.jspecify.annotations.NullMarked;
