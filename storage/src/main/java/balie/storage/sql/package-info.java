/// The stores on SQLite: connections, migrations, SQL and mappers. The only place for SQL and
/// `java.sql`; everything but the way in is package-private.
///
/// Start reading at [Database], the way in. [SqlPublications] shows what one publication writes,
/// and each `...Tables` class how one noun is kept; [Sqlite] holds all that another database would
/// do otherwise. What counts on which day is worked out in [VersionDays] and [CalendarTables].
@NullMarked
package balie.storage.sql;

import org.jspecify.annotations.NullMarked;
