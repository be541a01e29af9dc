/** The language of Jumun's boundary. It depends on nothing but {@code java.base}. */
@org.jspecify.annotations.NullMarked
module dev.jumun.ports {
    requires static org.jspecify;

    exports dev.jumun.admission;
    exports dev.jumun.attempt;
    exports dev.jumun.catalog;
    exports dev.jumun.coupon;
    exports dev.jumun.delivery;
    exports dev.jumun.event;
    exports dev.jumun.journal;
    exports dev.jumun.limit;
    exports dev.jumun.lock;
    exports dev.jumun.member;
    exports dev.jumun.order;
    exports dev.jumun.payment;
    exports dev.jumun.point;
    exports dev.jumun.popular;
    exports dev.jumun.proof;
    exports dev.jumun.stock;
    exports dev.jumun.store;
    exports dev.jumun.value;
}
