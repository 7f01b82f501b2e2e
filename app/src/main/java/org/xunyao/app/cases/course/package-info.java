/// The steps of a case after filing as forms: which fields each has, what is typed into them, and the act
/// that comes of it.
@NullMarked
package org.xunyao.app.cases.course;

import org.jspecify.annotations.NullMarked;
