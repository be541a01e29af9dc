/** Points: a member's money inside the shop. */
package dev.jumun.point;
