/// Laws, articles, kinds of violation, points of inspection and phrases that are looked up (知识库), each
/// by the days on
/// which it holds.
@NullMarked
package org.xunyao.casework.knowledge;

import org.jspecify.annotations.NullMarked;
