/// Papers for offices that edit them in a word processor (编辑稿). They are no issued papers.
@NullMarked
package org.xunyao.documents.word;

import org.jspecify.annotations.NullMarked;
