/// Articles of the knowledge base as they were published. Finding one is the module `knowledge`.
@NullMarked
package balie.storage.article;

import org.jspecify.annotations.NullMarked;
