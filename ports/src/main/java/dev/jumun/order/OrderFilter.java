package dev.jumun.order;

import dev.jumun.member.MemberId;
import java.util.Optional;

/**
 * What orders to find: those that fit all that is given.
 *
 * @param member whose
 * @param status where they stand, as committed: one past its deadline awaits payment until it is swept
 */
public record OrderFilter(Optional<MemberId> member, Optional<OrderStatus> status) {}
