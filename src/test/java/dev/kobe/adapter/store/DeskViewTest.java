// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.FillPosting;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.guardian.desk.DeskEvent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskViewTest {
    private static final OrderRef REF = OrderRef.parse("T-2026-02-02/3/1");
    private static final InstrumentId SXLF = InstrumentId.parse("SXLF@LSEETF");
    private static final Instant AT = Instant.parse("2026-02-02T14:59:12Z");
    private static final DeskEvent INTENDED = new DeskEvent.OrderIntended(
            new Order(
                    REF,
                    StrategyId.MOMENTUM_12_1,
                    SXLF,
                    Side.BUY,
                    Quantity.of(464),
                    Price.of("52.425", QuoteUnit.DOLLARS),
                    Purpose.REBALANCE),
            AT);

    @TempDir
    Path desk;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(desk).orThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAFillAtItsLatestRevision() {
        store.view()
                .apply(List.of(
                        entry(1, INTENDED),
                        entry(2, filled("0000e1a7.69c100de.01.01", "52.385")),
                        entry(3, new DeskEvent.OrderMoved(REF, OrderState.FILLED, AT, "")),
                        entry(4, filled("0000e1a7.69c100de.01.02", "52.375"))));

        assertThat(rows("select execution_root, revision, price, quantity from view.fill"))
                .containsExactly("0000e1a7.69c100de.01 2 52.375000000000 464.000000000000");
        assertThat(rows("select seq, order_ref, state from view.order_event order by seq"))
                .containsExactly("1 T-2026-02-02/3/1 INTENDED", "3 T-2026-02-02/3/1 FILLED");
        assertThat(store.view().appliedSeq()).isEqualTo(4);
    }

    @Test
    void appliesEachEntryOnce() {
        List<DeskView.Entry> entries = List.of(entry(1, INTENDED), entry(2, struck("100050.76", "1.0005076")));

        store.view().apply(entries);
        store.view().apply(entries);

        assertThat(rows("select count(*) from view.order_event")).containsExactly("1");
        assertThat(store.view().appliedSeq()).isEqualTo(2);
    }

    @Test
    void saysNothingOfEquityWhereAMarkWasMissing() {
        store.view().apply(List.of(entry(1, struck("100050.76", "1.0005076")), entry(2, unknown())));

        assertThat(rows("select session, equity, growth_index, missing from view.equity order by session"))
                .containsExactly(
                        "2026-02-02 100050.7600 1.000507600000000000 ",
                        "2026-02-12 null 1.020449000000000000 no mark of SXLI@LSEETF");
    }

    @Test
    void isAppliedAsAWholeOrNotAtAll() {
        DeskView view = store.view();
        view.apply(List.of(entry(1, INTENDED)));

        assertThatThrownBy(() -> view.apply(List.of(entry(2, INTENDED), entry(3, struck("1" + "0".repeat(20), "1")))))
                .isInstanceOf(org.jooq.exception.DataAccessException.class);

        assertThat(view.appliedSeq()).isEqualTo(1);
        assertThat(rows("select count(*) from view.order_event")).containsExactly("1");
    }

    @Test
    void canBeRebuiltFromNothing() {
        List<DeskView.Entry> entries =
                List.of(entry(1, INTENDED), entry(2, filled("a.01", "52.385")), entry(3, struck("5.00", "1")));
        store.view().apply(entries);
        List<String> before = rows("select * from view.fill");

        store.view().clear();
        assertThat(store.view().appliedSeq()).isZero();
        store.view().apply(entries);

        assertThat(rows("select * from view.fill")).isEqualTo(before);
        assertThat(store.view().appliedSeq()).isEqualTo(3);
    }

    private static DeskView.Entry entry(long seq, DeskEvent event) {
        return new DeskView.Entry(seq, AT, event);
    }

    private static DeskEvent filled(String execution, String price) {
        Fill fill = new Fill(
                ExecutionId.parse(execution),
                REF,
                884213007,
                StrategyId.MOMENTUM_12_1,
                SXLF,
                Side.BUY,
                Quantity.of(464),
                Price.of(price, QuoteUnit.DOLLARS),
                AT,
                Optional.of(FxRate.of("GBP", "USD", "1.367")),
                false);
        return new DeskEvent.FillBooked(
                new FillPosting(fill, Optional.empty(), List.of(), Optional.empty()),
                Optional.empty(),
                Quantity.of(464));
    }

    private static DeskEvent struck(String equity, String index) {
        return strike(LocalDate.of(2026, 2, 2), Optional.of(Money.of("GBP", equity)), index, List.of());
    }

    private static DeskEvent unknown() {
        return strike(LocalDate.of(2026, 2, 12), Optional.empty(), "1.020449", List.of("no mark of SXLI@LSEETF"));
    }

    private static DeskEvent strike(LocalDate session, Optional<Money> equity, String index, List<String> missing) {
        Money zero = Money.of("GBP", "0.00");
        Valuation valuation = new Valuation(AT, equity, equity.orElse(zero), List.of(), List.of(), List.of(), missing);
        Strike strike =
                new Strike(session, valuation, zero, zero, Optional.empty(), 1, new BigDecimal(index), List.of());
        return new DeskEvent.SessionStruck(
                strike,
                new BenchmarkTrack.Step(
                        new BenchmarkTrack.Point(strike.session(), Optional.empty()),
                        Map.of(),
                        BigDecimal.ONE,
                        Map.of()));
    }

    private List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        String url = "jdbc:h2:file:" + desk.resolve("store/kobe").toAbsolutePath()
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "kobe", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
