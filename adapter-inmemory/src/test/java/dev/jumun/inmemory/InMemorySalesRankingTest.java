package dev.jumun.inmemory;

import dev.jumun.popular.SalesRanking;
import dev.jumun.tck.SalesRankingContract;
import java.time.InstantSource;

class InMemorySalesRankingTest extends SalesRankingContract {
    private final SalesRanking ranking = new InMemorySalesRanking(InstantSource.system(), VOUCHED);

    @Override
    protected SalesRanking ranking() {
        return ranking;
    }
}
