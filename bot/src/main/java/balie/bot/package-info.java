@NullMarked
package balie.bot;

import org.jspecify.annotations.NullMarked;
