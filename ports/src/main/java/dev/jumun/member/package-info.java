/** Members, their sessions and roles. */
package dev.jumun.member;
