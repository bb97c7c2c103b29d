// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import static dev.kobe.adapter.store.schema.view.Tables.APPLIED_SEQ;
import static dev.kobe.adapter.store.schema.view.Tables.EQUITY;
import static dev.kobe.adapter.store.schema.view.Tables.FILL;
import static dev.kobe.adapter.store.schema.view.Tables.ORDER_EVENT;

import dev.kobe.core.book.Strike;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/// The journal laid out for lists and charts: equity by session, fills at their latest revision, what befell orders.
///
/// It knows nothing that the journal does not hold. The number of the last entry it contains is written in the same
/// transaction, so after a crash it goes on where it stood, and it can be emptied and rebuilt at any time.
public final class DeskView {
    private static final short SINGLE = 1;
    private static final int INDEX_PLACES = 18;
    private static final int LONGEST_TEXT = 2000;

    private final DSLContext sql;

    DeskView(DSLContext sql) {
        this.sql = sql;
    }

    /// A journal entry with its number.
    public record Entry(long seq, Instant at, DeskEvent event) {}

    /// Number of the last entry the view contains; 0 when it is empty.
    public long appliedSeq() {
        return sql.select(APPLIED_SEQ.SEQ)
                .from(APPLIED_SEQ)
                .fetchOptional(APPLIED_SEQ.SEQ)
                .orElse(0L);
    }

    /// Adds the entries it does not contain yet, all of them or none.
    public void apply(List<Entry> entries) {
        sql.transaction(transaction -> {
            DeskView inside = new DeskView(transaction.dsl());
            long applied = inside.appliedSeq();
            for (Entry entry : entries) {
                if (entry.seq() > applied) {
                    inside.add(entry);
                    applied = entry.seq();
                }
            }
            inside.remember(applied);
        });
    }

    /// Forgets everything, so that the whole journal can be applied again.
    public void clear() {
        sql.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            inside.deleteFrom(EQUITY).execute();
            inside.deleteFrom(FILL).execute();
            inside.deleteFrom(ORDER_EVENT).execute();
            inside.deleteFrom(APPLIED_SEQ).execute();
        });
    }

    private void remember(long seq) {
        sql.deleteFrom(APPLIED_SEQ).execute();
        sql.insertInto(APPLIED_SEQ)
                .set(APPLIED_SEQ.ID, SINGLE)
                .set(APPLIED_SEQ.SEQ, seq)
                .execute();
    }

    private void add(Entry entry) {
        switch (entry.event()) {
            case DeskEvent.SessionStruck struck -> equity(struck.strike());
            case DeskEvent.FillBooked booked -> fill(booked.posting().fill());
            case DeskEvent.OrderIntended intended ->
                orderEvent(entry, intended.order().ref(), "INTENDED");
            case DeskEvent.OrderMoved moved ->
                orderEvent(entry, moved.ref(), moved.state().name());
            case DeskEvent.CancelAsked asked -> orderEvent(entry, asked.ref(), "CANCEL_ASKED");
            default -> {
                // Everything else changes the desk's state and no list.
            }
        }
    }

    private void equity(Strike strike) {
        sql.deleteFrom(EQUITY).where(EQUITY.SESSION.eq(strike.session())).execute();
        sql.insertInto(EQUITY)
                .set(EQUITY.SESSION, strike.session())
                .set(EQUITY.CURRENCY, strike.deposits().currency().code())
                .set(
                        EQUITY.EQUITY_,
                        strike.valuation().equity().map(Money::amount).orElse(null))
                .set(EQUITY.DEPOSITS, strike.deposits().amount())
                .set(EQUITY.WITHDRAWALS, strike.withdrawals().amount())
                .set(
                        EQUITY.PERIOD_RETURN,
                        strike.periodReturn().map(DeskView::places).orElse(null))
                .set(EQUITY.GROWTH_INDEX, places(strike.index()))
                .set(
                        EQUITY.MISSING,
                        shortened(String.join("; ", strike.valuation().missing())))
                .execute();
    }

    private void fill(Fill fill) {
        sql.deleteFrom(FILL).where(FILL.EXECUTION_ROOT.eq(fill.id().root())).execute();
        sql.insertInto(FILL)
                .set(FILL.EXECUTION_ROOT, fill.id().root())
                .set(FILL.REVISION, fill.id().revision())
                .set(FILL.ORDER_REF, fill.ref().toString())
                .set(FILL.STRATEGY, fill.strategy().name())
                .set(FILL.INSTRUMENT, fill.instrument().toString())
                .set(FILL.SIDE, fill.side().name())
                .set(FILL.QUANTITY, fill.quantity().value())
                .set(FILL.PRICE, fill.price().value())
                .set(FILL.UNIT, fill.price().unit().toString())
                .set(FILL.FILLED_AT, fill.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void orderEvent(Entry entry, OrderRef ref, String state) {
        sql.insertInto(ORDER_EVENT)
                .set(ORDER_EVENT.SEQ, entry.seq())
                .set(ORDER_EVENT.ORDER_REF, ref.toString())
                .set(ORDER_EVENT.STATE, state)
                .set(ORDER_EVENT.HAPPENED_AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(ORDER_EVENT.STORY, shortened(entry.event().story()))
                .execute();
    }

    private static BigDecimal places(BigDecimal value) {
        return value.setScale(INDEX_PLACES, RoundingMode.HALF_EVEN);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
