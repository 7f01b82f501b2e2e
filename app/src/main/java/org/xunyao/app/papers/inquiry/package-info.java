/// Two-column typing of questions and answers with the library of questions beside it.
@NullMarked
package org.xunyao.app.papers.inquiry;

import org.jspecify.annotations.NullMarked;
