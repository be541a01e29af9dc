package dev.jumun.member;

/** What a member may do. */
public enum Role {
    /** Shops. */
    MEMBER,
    /** Also runs the shop. */
    ADMIN
}
