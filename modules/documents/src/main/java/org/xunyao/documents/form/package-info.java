/// Documents whose forms are data (数据式文书): what a form asks for, what a person answered, and what is
/// printed of it. A record of its own, as in `forms`, is only needed where a form does more than that.
@NullMarked
package org.xunyao.documents.form;

import org.jspecify.annotations.NullMarked;
