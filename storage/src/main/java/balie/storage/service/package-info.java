/// What is offered: services, their offerings, and the terms in which a promise is stated.
///
/// Start reading at [Service] for the record and at [Value] for what a promise can be. The HOW of a
/// service stands apart in [Technical].
@NullMarked
package balie.storage.service;

import org.jspecify.annotations.NullMarked;
