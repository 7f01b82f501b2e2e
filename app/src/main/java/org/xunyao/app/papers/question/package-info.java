/// Questions that officers of the bureau ask in an inquiry, as data.
@NullMarked
package org.xunyao.app.papers.question;

import org.jspecify.annotations.NullMarked;
