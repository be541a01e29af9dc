package dev.jumun.point;

import dev.jumun.journal.JournalRow;
import dev.jumun.member.MemberId;
import dev.jumun.value.Page;

/** Driving port: a member reads what happened to their spendable points, newest first. */
public interface ListPointEntries {
    /** One page of the journal of {@link WalletState#available}. */
    Page<JournalRow, JournalRow.Position> list(Command command);

    /**
     * Which page.
     *
     * @param member of whose wallet
     * @param page after which row, and how many
     */
    record Command(MemberId member, Page.Request<JournalRow.Position> page) {}
}
