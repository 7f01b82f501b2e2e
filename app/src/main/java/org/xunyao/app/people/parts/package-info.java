/// Words and pieces that the three pages of 人员与权限 share.
@NullMarked
package org.xunyao.app.people.parts;

import org.jspecify.annotations.NullMarked;
