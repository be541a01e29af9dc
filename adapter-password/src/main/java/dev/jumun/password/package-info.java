/** Passwords hashed with Argon2id. */
@NullMarked
package dev.jumun.password;

import org.jspecify.annotations.NullMarked;
