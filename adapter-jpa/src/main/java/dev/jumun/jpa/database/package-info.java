/** Connections, migrations, and what MySQL's errors mean. */
@NullMarked
package dev.jumun.jpa.database;

import org.jspecify.annotations.NullMarked;
