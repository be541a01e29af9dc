package dev.jumun.inmemory;

import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.WrappedPersistence;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A bug, and the tests of the kit that find it. */
record Canary(String bug, UnaryOperator<Persistence> planted, List<String> finders) {
    @Override
    public String toString() {
        return bug;
    }

    private static Canary store(String bug, UnaryOperator<Store> planted, String... finders) {
        return queries(bug, right -> new WrappedPersistence(right, planted.apply(right.store())), finders);
    }

    private static Canary queries(String bug, UnaryOperator<Persistence> planted, String... finders) {
        return new Canary(bug, planted, List.of(finders));
    }

    /** All of them. */
    static Stream<Canary> all() {
        return Stream.of(stores(), books(), lists(), owners()).flatMap(List::stream);
    }

    private static List<Canary> stores() {
        return List.of(
                store("commits nothing", WrongStores::commitsNothing, "readsWhatWasCommitted"),
                store("tells the next caller", WrongStores::tellsTheNextCaller, "returnsWhatTheWorkReturned"),
                store("ticks during a work", WrongStores::ticksDuringAWork, "tellsOneInstantInWholeMilliseconds"),
                store("tells nanoseconds", WrongStores::tellsNanoseconds, "tellsOneInstantInWholeMilliseconds"),
                store("hides a work its own writes", WrongStores::hidesAWorkItsOwnWrites, "showsAWorkItsOwnWrites"),
                store("shows unsaved changes", PlantedBugs::showsUnsavedChanges, "hidesUnsavedChanges"),
                store(
                        "keeps refused writes",
                        PlantedBugs::keepsRefusedWrites,
                        "leavesNothingOfARefusedWork",
                        "listsNothingThatWasRefused"),
                store("keeps failed writes", WrongStores::keepsFailedWrites, "leavesNothingOfAFailedWork"),
                store(
                        "trusts the forecast",
                        PlantedBugs::trustsTheForecast,
                        "runsAgainWithTheKeysThatTheForecastMissed",
                        "losesNoUpdateThatTheForecastMissed"),
                store(
                        "decides before it holds",
                        PlantedBugs::decidesBeforeItHolds,
                        "losesNoUpdate",
                        "neverSellsMoreThanThereIs"),
                store(
                        "holds nothing",
                        WrongStores::holdsNothing,
                        "finishesWorksOfOppositeFootprints",
                        "letsOneWinEachNewKey",
                        "losesNoUpdate",
                        "losesNoUpdateThatTheForecastMissed",
                        "neverSellsMoreThanThereIs",
                        "numbersEventsOfAKeyInCommitOrderWithoutGaps"),
                store("lets all win", PlantedBugs::letsAllWin, "letsOneWinEachNewKey"),
                store("takes fresh keys for held", WrongStores::takesFreshKeysForHeld, "refusesAFreshKeyThatIsTaken"),
                store(
                        "answers without committing",
                        PlantedBugs::answersWithoutCommitting,
                        "finishesWorksOfOppositeFootprints"),
                store(
                        "reads the version before",
                        WrongStores::readsTheVersionBefore,
                        "keepsMembersTheirAddressesAndSessions",
                        "keepsProductsAndSkusWithTheirOptionsInOrder",
                        "keepsOrdersAndPayments",
                        "keepsWhatAMemberHasOfALimitedProduct",
                        "keepsWhatWasSoldOnADay",
                        "keepsTheLotsOfPoints",
                        "keepsDeliveries",
                        "keepsCampaignsTheirCouponsAndHowManyAMemberGot",
                        "keepsReceiptsWhetherAnEventSaysTheSameOrNot",
                        "keepsSinksAndDeadLetters",
                        "keepsReconciliations",
                        "keepsFences"));
    }

    private static List<Canary> books() {
        return List.of(
                store(
                        "believes any balance",
                        PlantedBugs::believesAnyBalance,
                        "refusesABalanceThatNoEntryExplains",
                        "refusesAnEntryThatNoBalanceShows",
                        "refusesAPostingMadeTwice"),
                store(
                        "puts what an event is about",
                        WrongStores::putsWhatAnEventIsAbout,
                        "refusesAnEventAboutAStateThatIsNotPut"),
                store("forgets events", PlantedBugs::forgetsEvents, "numbersEventsOfAKeyInCommitOrderWithoutGaps"),
                store(
                        "tells events by their types",
                        WrongStores::tellsEventsByTheirTypes,
                        "listsEventsOfOneCommitInTheirOrderWhateverTheirTypes"),
                queries("looks twice", WrongJournals::looksTwice, "showsReadersWholeCommitsOnly"),
                queries("forgets causes", WrongJournals::forgetsCauses, "sumsWhatTheOwnerHasAndWhatItCaused"),
                queries("mixes accounts", WrongJournals::mixesAccounts, "listsOneAccountAlone"),
                queries(
                        "forgets causes in books",
                        WrongJournals::booksWithoutCauses,
                        "bringsWhatAnOwnerHasAndWhatItCaused"),
                queries("lists books of states only", WrongJournals::booksOfStates, "listsACauseThatIsNotThere"),
                queries("looks twice for books", WrongJournals::booksLookTwice, "readsEachBookAtOneMoment"));
    }

    private static List<Canary> lists() {
        return List.of(
                queries(
                        "lag",
                        WrongQueries::lag,
                        "findsSalesThatStartWithinATimeSoonestFirst",
                        "showsAProductWithItsSkus",
                        "findsWhatAProductSaysNow",
                        "listsAnOrderAsItIsNow",
                        "forgetsWhatNoLongerAwaitsPayment",
                        "showsACouponAsItIsNowBesideItsCampaign",
                        "tellsHowManyEachMemberOfACampaignGot",
                        "listsWhatIsParkedOfAllSinks",
                        "forgetsWalletsThatWereCleared",
                        "asksOnceForEachAtItsLatestMoment",
                        "forgetsWhatIsOver",
                        "leavesOutWhatIsNotSoldAnyMore",
                        "forgetsADayWhosePlaceIsTaken",
                        "callsAProductByItsPresentName"),
                queries(
                        "reverse",
                        WrongQueries::reverse,
                        "findsSalesThatStartWithinATimeSoonestFirst",
                        "tellsHowManyEachMemberOfACampaignGot",
                        "namesProductsInTheOrderOfTheQuestion",
                        "pagesThroughTheSalesOfADay",
                        "listsNewestFirstWithTheBalanceAfterEachEntry",
                        "listsEachEventOnceInTheOrderOfCommits",
                        "listsEventsOfOneCommitInTheirOrderWhateverTheirTypes",
                        "listsTheOrdersOfAMemberNewestFirst",
                        "findsAnybodysOrdersNewestFirst",
                        "findsWhatIsOverdueOldestDeadlineFirst",
                        "listsTheCouponsOfAMemberNewestFirst",
                        "findsThoseThatCanBeUsed",
                        "findsWhatIsDueTheLongestDueFirst",
                        "findsWalletsWithPointsPastTheirDateSoonestExpiryFirst",
                        "findsSessionsThatWereEndedSinceFirstEndedFirst",
                        "findsWhatIsToBeAskedAboutLongestDueFirst",
                        "takesTheOlderOfEqualsFirst",
                        "pagesInTheOrderOfKeysWithoutGapOrRepetition",
                        "pagesNewestFirstWithoutGapOrRepetition"),
                queries(
                        "skip",
                        WrongQueries::skip,
                        "tellsHowManyEachMemberOfACampaignGot",
                        "skipsNothingWhileManyCommit",
                        "pagesWithoutGapOrRepetition",
                        "pagesInTheOrderOfKeysWithoutGapOrRepetition",
                        "pagesWhatFitsWhileProductsAreAdded",
                        "pagesNewestFirstWithoutGapOrRepetition"),
                queries(
                        "end after a page",
                        WrongQueries::endAfterAPage,
                        "pagesWithoutGapOrRepetition",
                        "listsTheOrdersOfAMemberNewestFirst",
                        "listsTheCouponsOfAMemberNewestFirst",
                        "listsWhatASinkHasNotTaken",
                        "pagesNewestFirstWithoutGapOrRepetition",
                        "pagesWhatFitsWhileProductsAreAdded"),
                queries(
                        "forget the limit",
                        WrongQueries::forgetTheLimit,
                        "findsSalesThatStartWithinATimeSoonestFirst",
                        "tellsHowManyEachMemberOfACampaignGot",
                        "pagesWithoutGapOrRepetition",
                        "listsTheOrdersOfAMemberNewestFirst",
                        "findsAnybodysOrdersNewestFirst",
                        "findsWhatIsOverdueOldestDeadlineFirst",
                        "findsThoseThatCanBeUsed",
                        "findsWhatIsDueTheLongestDueFirst",
                        "findsWalletsWithPointsPastTheirDateSoonestExpiryFirst",
                        "findsSessionsThatWereEndedSinceFirstEndedFirst",
                        "findsWhatIsToBeAskedAboutLongestDueFirst",
                        "endsAtTheLimit"),
                queries("repeat the last event", WrongQueries::repeatTheLastEvent, "saysWhenThereIsNothingMoreForNow"),
                queries(
                        "miss what is absent",
                        WrongQueries::missWhatIsAbsent,
                        "knowsNothingOfWhatIsNotThere",
                        "listsEveryKindAlsoWhereThereIsNothing"));
    }

    private static List<Canary> owners() {
        return List.of(
                queries(
                        "forget the filter",
                        WrongQueries::forgetTheFilter,
                        "readsPastWhatIsNotWanted",
                        "findsTheOrdersOfAMemberByStatus",
                        "findsTheOrdersOfAllMembersByStatus",
                        "findsEveryWordWhereverItStands",
                        "findsWordsInAnyScript",
                        "takesSignsForWhatTheyAre",
                        "findsNoWordThatGoesFromNameToDescription",
                        "findsLongSearches"),
                queries("forget the category", WrongQueries::forgetTheCategory, "findsACategoryLetterForLetter"),
                queries(
                        "come too early",
                        WrongQueries.mistakeTheTimeBy(Duration.ofMillis(1)),
                        "findsSalesThatStartWithinATimeSoonestFirst",
                        "findsWhatIsOverdueOldestDeadlineFirst",
                        "findsThoseThatCanBeUsed",
                        "findsWhatIsDueTheLongestDueFirst",
                        "findsWalletsWithPointsPastTheirDateSoonestExpiryFirst",
                        "findsSessionsThatWereEndedSinceFirstEndedFirst",
                        "findsWhatIsToBeAskedAboutLongestDueFirst"),
                queries(
                        "come too late",
                        WrongQueries.mistakeTheTimeBy(Duration.ofMillis(-1)),
                        "findsSalesThatStartWithinATimeSoonestFirst",
                        "findsWhatIsOverdueOldestDeadlineFirst",
                        "findsThoseThatCanBeUsed",
                        "findsWhatIsDueTheLongestDueFirst",
                        "findsWalletsWithPointsPastTheirDateSoonestExpiryFirst",
                        "findsSessionsThatWereEndedSinceFirstEndedFirst",
                        "asksForTheSoonestOfAllLots",
                        "findsWhatIsToBeAskedAboutLongestDueFirst",
                        "asksOnceForEachAtItsLatestMoment"),
                queries("count another day", WrongQueries.mistakeTheDayBy(1), "addsUpTheDaysThatCount"),
                queries("show orders of all", NosyQueries::ordersOfAll, "listsTheOrdersOfAMemberNewestFirst"),
                queries("show coupons of all", NosyQueries::couponsOfAll, "listsTheCouponsOfAMemberNewestFirst"),
                queries("lend coupons of all", NosyQueries::usableCouponsOfAll, "findsThoseThatCanBeUsed"),
                queries("count coupons of all", NosyQueries::countsOfAll, "tellsHowManyEachMemberOfACampaignGot"),
                queries("show letters of all", NosyQueries::lettersOfAll, "listsWhatASinkHasNotTaken"),
                queries("every order", NosyQueries::everyOrder, "forgetsWhatNoLongerAwaitsPayment"),
                queries(
                        "every wallet",
                        NosyQueries::everyWallet,
                        "passesOverPointsThatNeverExpire",
                        "forgetsWalletsThatWereCleared"),
                queries(
                        "every session",
                        NosyQueries::everySession,
                        "findsSessionsThatWereEndedSinceFirstEndedFirst",
                        "passesOverSessionsThatGoOn"),
                queries("every delivery", NosyQueries::everyDelivery, "forgetsWhatIsOver"));
    }
}
