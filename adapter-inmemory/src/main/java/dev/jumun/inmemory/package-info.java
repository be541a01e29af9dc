/** Every driven port in memory, as strict as a database. */
package dev.jumun.inmemory;
