@NullMarked
package balie.knowledge;

import org.jspecify.annotations.NullMarked;
