/** What all routes share: bodies in, answers out. */
@NullMarked
package dev.jumun.http.web;

import org.jspecify.annotations.NullMarked;
