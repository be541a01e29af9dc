/** What an operator can set. */
@NullMarked
package dev.jumun.app.config;

import org.jspecify.annotations.NullMarked;
