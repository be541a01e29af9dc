/** Members and their sessions over HTTP. */
@NullMarked
package dev.jumun.http.member;

import org.jspecify.annotations.NullMarked;
