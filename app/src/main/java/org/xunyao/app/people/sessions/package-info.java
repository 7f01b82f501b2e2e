/// Who is signed in (会话).
@NullMarked
package org.xunyao.app.people.sessions;

import org.jspecify.annotations.NullMarked;
