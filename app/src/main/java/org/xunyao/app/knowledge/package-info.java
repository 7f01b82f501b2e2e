/// The room of laws, articles, penalties, points of inspection and phrases (知识库).
@NullMarked
package org.xunyao.app.knowledge;

import org.jspecify.annotations.NullMarked;
