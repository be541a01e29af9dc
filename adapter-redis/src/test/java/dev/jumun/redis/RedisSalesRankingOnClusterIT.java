package dev.jumun.redis;

import dev.jumun.popular.SalesRanking;
import dev.jumun.tck.SalesRankingContract;
import java.util.UUID;

class RedisSalesRankingOnClusterIT extends SalesRankingContract {
    private final String tag = UUID.randomUUID().toString();

    @Override
    protected SalesRanking ranking() {
        return new RedisSalesRanking(SharedRedis.cluster(), tag, VOUCHED);
    }
}
