package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.ListOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.ShowOrder;
import dev.jumun.value.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadOrdersTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member();

    @Test
    void showsAnOrderToItsOwnerOnly() {
        OrderState order = shop.placed(member, 0, line(shop.sku(100, 5), 1));
        assertThat(shop.core.showOrder().show(new ShowOrder.Command(member, order.key())))
                .isEqualTo(new ShowOrder.Shown(order));
        assertThat(shop.core.showOrder().show(new ShowOrder.Command(shop.member(), order.key())))
                .isEqualTo(new ShowOrder.NotFound());
    }

    @Test
    void listsOwnOrdersNewestFirst() {
        OrderState first = shop.placed(member, 0, line(shop.sku(100, 5), 1));
        OrderState second = shop.placed(member, 0, line(shop.sku(100, 5), 1));
        shop.placed(shop.member(), 0, line(shop.sku(100, 5), 1));
        ListOrders.Command command = new ListOrders.Command(member, new Page.Request<>(Optional.empty(), 10));
        assertThat(shop.core.listOrders().list(command).items()).containsExactly(second, first);
    }
}
