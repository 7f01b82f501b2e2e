/// The document kinds, each a facts record with its checks (市场监督管理行政处罚文书格式范本, 2021
/// revision).
@NullMarked
package org.xunyao.documents.forms;

import org.jspecify.annotations.NullMarked;
