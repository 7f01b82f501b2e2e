/// The proof of what a tour leaves for bad days: passwords, copies of evidence, the exported audit with its
/// anchors, the backup.
@NullMarked
package org.xunyao.demo.proof.keeping;

import org.jspecify.annotations.NullMarked;
