/// The stores on SQLite: connections, migrations, SQL and mappers. The only place for SQL and
/// `java.sql`; everything but the way in is package-private.
@NullMarked
package balie.storage.sql;

import org.jspecify.annotations.NullMarked;
