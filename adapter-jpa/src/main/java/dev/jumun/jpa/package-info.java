/** Every driven port of persistence on MySQL: states, journal and outbox as rows, written by group commit. */
@NullMarked
package dev.jumun.jpa;

import org.jspecify.annotations.NullMarked;
