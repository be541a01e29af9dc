package dev.jumun.app.rush;

/**
 * Who asks for what.
 *
 * @param coupons that there are
 * @param asks in all; each member asks twice in the same moment, then the next one, and so on in turn
 * @param members who ask
 * @param atOnce how many asks are under way at any moment: more than a few at each server, or no gate is asked
 */
record Rush(int coupons, int asks, int members, int atOnce) {
    static final Rush SMALL = new Rush(40, 400, 100, 400);
    static final Rush SHORT = new Rush(500, 2_000, 1_000, 200);
    static final Rush LONG = new Rush(1_000, 20_000, 4_000, 400);
}
