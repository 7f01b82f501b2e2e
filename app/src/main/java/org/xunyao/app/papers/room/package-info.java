/// The rooms of documents and packages over the desks of the house.
@NullMarked
package org.xunyao.app.papers.room;

import org.jspecify.annotations.NullMarked;
